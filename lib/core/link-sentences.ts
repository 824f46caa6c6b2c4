import type { Locale } from './locale';

// For tests: sentences as newspapers write them, every mention as {id|form's own range}. Half of them are
// traps: they hold a word that looks like an entry and is none.

export const sentences: Record<Locale, string> = {
  en: `
{iraq|Iraq} asked {washington|Washington} for {surveillance-drone|surveillance drones}, {white-house|the White House} said.
Two car bombs exploded in {baghdad|Baghdad}'s Karrada district on Monday.
{anbar|Anbar}’s governor said talks with the tribes had failed.
Fighters from {al-qaeda|al-Qaeda}-linked groups raised their flag over {fallujah|Falluja}.
The {al-qaeda|al Qaida}’s leader urged an end to the infighting.
{al-qaeda|Al-Qāʿida} claimed the attack, {isil|ISIS} did not.
The {united-states|US}-led invasion began in 2003, the {united-states|U.S.}-backed government said.
{united-states|U.S.} officials said the {united-states|USA} would not send troops.
"The {united-states|U.S.}'s patience is not endless," a diplomat said.
{shiite|Shi’ites} and {sunni|Sunnis} lived side by side in {baghdad|Bagdad}.
The {shiite|Shi'ite}-led government denied it.
A {shiite|Shia} pilgrim and two {sunni|Sunni Arab}s were killed.
Prime Minister {nuri-al-maliki|Nouri al-Maliki} spoke, and {nuri-al-maliki|Maliki}'s critics answered.
Supporters of {nuri-al-maliki|al-Maliki} gathered in Basra.
The {isil|Islamic State of Iraq and the Levant} seized a bridge.
The {isil|Islamic State in Iraq and Syria} has split from the network.
{isil|Daesh} fighters, {isil|Da’esh} flags and {isil|Da'esh} graffiti were seen.
{isil|Islamic State} militants fled towards Syria.
{hellfire|Hellfire} rounds and {hellfire|AGM-114}s were shipped; {hellfire|AGM114} is the same weapon.
The first {hellfire|Hellfire missiles} arrived by {hellfire|hellfire missile} crate.
{jay-carney|Jay Carney} told reporters; {jay-carney|Carney}’s remarks were brief.
{mohammad-hejazi|General Mohammad Hejazi} was quoted by {irna|IRNA} in {iran|Iran}.
{al-iraqiya|Iraqi state television} and {al-iraqiya|Al-Iraqiya} broadcast the speech.
The {iraqi-army|Iraqi Army} shelled {ramadi|ar-Ramadi} and {fallujah|Al Fallūjah}.
{iraqi-army|Iraqi military} helicopters circled over {ramadi|Ramadi}-bound convoys.
The {iran|Iran}-{iraq|Iraq} war lasted eight years.
The {iran|Islamic Republic of Iran} offered advice.
"{iraq|Iraq}," he said, "is not {iran|Iran}."
The {iraq|Republic
of Iraq} was proclaimed in 1958.
{washington|Washington, D.C.}, was calm; {washington|Washington DC} and {washington|Washington D.C.} too.
Flights from {washington|Washington} to {baghdad|BAGHDAD} were cancelled.
{united-states|US} TO SPEED ARMS TO {iraq|IRAQ}, SAYS {white-house|WHITE HOUSE}
The army of {iraq|Ira­q} and of {iran|I‎ran} traded fire.
He left {united-states|America} in 2009.
A {irna|Islamic Republic News Agency} dispatch quoted him.
Troops broke up the {ramadi-protest-camp|Ramadi sit-in} and the {ramadi-protest-camp|Sunni protest camp}s.
The ‘{anbar|Anbar}’ campaign began in December.
{anbar|Al Anbar Governorate} borders Jordan; {anbar|Anbar province} is mostly desert.
Tell us what it is, the family said, and leave us alone.
It is not known who they are; this IS a crime, he said.
The new law, it IS clear, helps none of us.
TELL US WHAT YOU SAW, READ THE SIGN
Iraqi and Iranian officials met Iraqis in Amman.
Iraqis voted; the Iraqi prime minister did not speak.
The Washington Post reported the deal on Sunday.
Students at the University of Washington and at Washington State marched.
George Washington never crossed that river; Denzel Washington played a general.
South America and Latin America are not concerned; nor is the Bank of America.
Trade across the Americas has grown.
Captain America opened in cinemas; Voice of America reviewed it.
The Maliki school is one of four; the Maliki jurists of Fez disagreed.
The Palestinian foreign minister, Riyad al-Maliki, flew to Geneva.
Mark Carney, governor of the Bank of England, left rates unchanged.
Carney said the Bank of England would keep interest rates low.
They promised hellfire and brimstone to sinners.
The Hellfire Club met in caves.
An Islamic state is not what the constitution describes.
The goddess Isis mourned Osiris.
A temple of Isis stood on the Tiber.
Shia LaBeouf apologised for the film.
The preacher Safwat Hejazi was arrested in Siwa.
Speakers of the Hejazi dialect understood him.
Allawi's Al-Iraqiya bloc won most seats in 2010.
Visit bbc.co.uk/iraq or www.iraq.example or mail info@iraq.example now.
The account @WhiteHouse was suspended; see http://example.org/Iran for more.
The file iraq_map.png and the model Iraq2 are unrelated.
Malikism, iraqification and Iranology are not words of ours.
Sunnism, Shiism and Qaedaism were discussed.
The base at Balad, a military base, was rebuilt.
An army marches on its stomach, and the white walls of the house were clean.
White houses lined the street; a white house burned.
We drove to Baghdadi's village and met the Baghdadi family.
Usain, usage and bus routes: nothing for US Airways passengers.
He is, she is, we are; is this a state?
The province of Al Qasim is far; Qaeda is a given name here.
A drone hummed; surveillance cameras filmed the unmanned post.
USA Today and US Weekly ran the photograph.
Iraqiya lawmakers walked out of the session.
`,
  ar: `
قصف {iraqi-army|الجيش العراقي} مواقع في {fallujah|الفلوجة} و{ramadi|الرمادي} أمس.
اشتبكت قوات الأمن مع مسلحين ب{ramadi|الرمادي} وب{fallujah|الفلوجة}.
وصل الوفد إلى {baghdad|بغداد} قادمًا من {washington|واشنطن}، و{washington|واشنطن} لم تعلق.
قال {nuri-al-maliki|نوري المالكي} إن الحكومة لن تتراجع، وأضاف {nuri-al-maliki|المالكي} أن الجيش سيبقى.
وحذّر {nuri-al-maliki|المالكي}، في بيان بثّه {al-iraqiya|التلفزيون العراقي الرسمي}، من الفتنة.
تدهورت علاقات {iran|إيران} ب{united-states|الولايات المتحدة} أكثر.
بثّت {al-iraqiya|قناة «العراقية»} الخبر، ول{al-iraqiya|قناة العراقية} مراسلون هناك.
مسلحون مرتبطون ب{al-qaeda|القاعدة} سيطروا على المبنى.
اعتقل زعيم في {al-qaeda|تنظيم القاعدة}، وب{al-qaeda|تنظيم القاعدة} آخرون.
الجماعات المنتسبة إلى {al-qaeda|القاعدة} انسحبت من المدينة.
مقاتلو {isil|داعش} انسحبوا، و{isil|تنظيم داعش} لم يعلق.
سيطر {isil|تنظيم الدولة الإسلامية في العراق والشام} على الجسر.
{isil|الدولة الإسلامية في العراق والشام (داعش)} تبنت الهجوم.
مسلحو {isil|الدولة الإسلامية} أحرقوا المركز.
خرج من {anbar|أنبار} {iraq|العراق} وفد من الوجهاء.
عشائر {anbar|الأنبار} ترفض، و{anbar|محافظة الأنبار} هادئة، ك{anbar|الأنبار} من قبل.
وصلت {hellfire|صواريخ هلفاير} و{hellfire|صواريخ هيلفاير} إلى المطار.
أطلقت الطائرة صواريخ من طراز {hellfire|نار الجحيم}.
أقلعت {surveillance-drone|طائرات استطلاع بدون طيار} و{surveillance-drone|طائرة مسيّرة} من القاعدة الجوية.
عرضت {iran|إيران} المساعدة، و{iran|ايران} حليفة ل{iraq|العراق}.
قالت {iran|الجمهورية الإسلامية الإيرانية} إنها لن ترسل جنودًا.
نقلت {irna|وكالة إرنا} عن {mohammad-hejazi|محمد حجازي} قوله ذلك، وقال {mohammad-hejazi|حجازي} أيضًا.
قالت {irna|إرنا} إن الوفد غادر.
تتهم الأقلية {sunni|السنّية} الحكومة بتهميش {sunni|السنّة}.
قُتل عشرات من {shiite|الشيعة} و{sunni|السنة} في الهجوم.
{sunni|أهل السنة} و{sunni|العرب السنة} قاطعوا التصويت.
زعماء من {sunni|السنة} و{shiite|الشيعة} اجتمعوا.
الميليشيات {shiite|الشيعية} والعشائر {sunni|السنية} تفاوضت.
أزالت القوات {ramadi-protest-camp|ساحة الاعتصام} في {ramadi|الرمادي}.
قال {jay-carney|جاي كارني}، المتحدث باسم {white-house|البيت الأبيض}: {jay-carney|كارني} لم يوضح أكثر.
قالت مصادر في {white-house|البيت الابيض} إن {united-states|أميركا} لن تتدخل.
ك{iran|إيران} التي تدعم الحكومة.
{iraq|العِرَاق} بلد، و{iraq|العـــراق} وطن، و{iraq|ﺍﻟﻌﺮﺍﻕ} دولة.
وزارة الدفاع ب{iraq|العراق}، ول{iraq|عراق} موحد.
ول{united-states|لولايات المتحدة} مصالح في المنطقة.
سلّم ل{baghdad|بغداد} رسالة، ف{baghdad|بغداد} لم ترد.
{isil|دولة العراق الإسلامية} سبقت ذلك.
فكرة اللقاء جاءت من الوزير.
السنة الماضية شهدت هدوءًا نسبيًا.
في هذه السنة ارتفعت الأسعار، وللسنة الثانية تراجع الإنتاج.
قتل عشرات المتظاهرين السنة الماضية.
مضت سنة على الاتفاق، وبعد سنة أخرى سيراجع.
السَّنة الجديدة تبدأ غدًا.
اختارت الفنانة اللون الرمادي لجدران المعرض.
كان معطفه رمادي اللون، والذئب الرمادي يعيش في الشمال.
مزيج من الأبيض والرمادي الداكن.
القوات الأميركية غادرت القاعدة العسكرية قرب المطار.
هذه القاعدة القانونية لا تطبق بأثر رجعي.
قاعدة طارق العسكرية تقع جنوبًا.
القاعدة الجوية في بلد تعرضت للقصف.
القاعدة الذهبية في الصحافة هي التحقق.
العراقيون صوّتوا، والعراقيات أيضًا.
الحكومة العراقية رفضت، والشعب العراقي قلق.
مواطن عراقي قال إن العراقية فازت بالجائزة.
القائمة العراقية انسحبت من الجلسة.
فقهاء المذهب المالكي في المغرب اختلفوا.
الفقه المالكي منتشر في شمال أفريقيا.
رياض المالكي، وزير الخارجية الفلسطيني، وصل إلى جنيف.
نشرت صحيفة واشنطن بوست تقريرًا عن الصفقة.
ولاية واشنطن تقع على المحيط الهادئ، وجورج واشنطن كان أول رئيس.
أميركا اللاتينية ليست طرفًا، ولا أمريكا الجنوبية.
محافظ بنك إنجلترا مارك كارني أبقى الفائدة.
اعتُقل الداعية صفوت حجازي في مصر.
إعادة تنظيم الدولة الحديثة تحتاج إلى قوانين.
تاريخ الدولة الإسلامية في العصر العباسي موضوع الكتاب.
الجمهورية الإسلامية الموريتانية أجرت انتخابات.
عذاب نار الجحيم في الآخرة.
اللهم أرنا الحق حقًا.
فضّت الشرطة ساحة الاعتصام في رابعة العدوية بالقاهرة.
خزّن التجار القمح في أنبار كبيرة.
في سني الحرب الأولى هاجر كثيرون.
كركوك وكربلاء ونينوى هادئة.
كرة القدم ولعبة السلة.
إيراني وإيرانية وإيرانيون حضروا.
أميركي وأميركية وأميركيون غادروا.
بغدادي من الكرخ وبغدادية من الرصافة.
شيّد البيت على أرض بيضاء، والبيت أبيض اللون.
الولايات الشمالية متحدة في الرأي.
`,
  fa: `
{iraqi-army|ارتش عراق} به {fallujah|فلوجه} و {ramadi|رمادی} نیرو فرستاد.
{iraq|عراق}‌ها و {iran|ایران} دربارهٔ مرز گفتگو کردند.
سخنگوی {white-house|کاخ سفید} در {washington|واشنگتن} این را گفت.
{white-house|کاخ‌سفید} و {white-house|کاخ سفید} یکی است.
{al-qaeda|القاعده} مسئولیت حمله را پذیرفت.
گروه‌های وابسته به {al-qaeda|شبکه القاعده} عقب نشستند.
شاخه‌ای از {al-qaeda|القاعدة} در یمن بیانیه داد.
{isil|داعش} نه، {isil|گروه داعش} این را گفت.
جنگجویان گروه {isil|دولت اسلامی عراق و شام (داعش)} شهر را گرفتند.
{isil|دولت اسلامی عراق و شام} بیانیه داد.
نیروهای گروه {isil|دولت اسلامی} عقب رفتند.
{anbar|استان انبار} در غرب {iraq|عراق} است.
درگیری در {anbar|انبار} {iraq|عراق} ادامه دارد.
{anbar|الانبار} آرام است.
{nuri-al-maliki|نوری مالکی}، نخست‌وزیر {iraq|عراق}، هشدار داد.
دولت {nuri-al-maliki|مالکی} این اتهام را رد می‌کند.
{nuri-al-maliki|مالکی} در بیانیه‌ای گفت که ارتش می‌ماند.
{nuri-al-maliki|المالکی} به {baghdad|بغداد} بازگشت.
{jay-carney|جی کارنی} گفت؛ {jay-carney|کارنی} به پرسش‌ها پاسخ داد.
{irna|خبرگزاری جمهوری اسلامی} و {irna|ایرنا} خبر دادند.
{irna|خبرگزاری جمهوری اسلامی (ایرنا)} نوشت.
سردار {mohammad-hejazi|محمد حجازی} و {mohammad-hejazi|سردار حجازی} یک نفرند.
{hellfire|موشک‌های هلفایر} و {hellfire|هل‌فایر} فرستاده شد.
{surveillance-drone|پهپاد}های ارتش پرواز کردند و {surveillance-drone|پهپاد}‌ها بازگشتند.
{surveillance-drone|پهپاد}هایی که خریداری شد {surveillance-drone|پهپاد شناسایی} است.
اقلیت {sunni|سنی} {iraq|عراق} و {sunni|اهل تسنن} معترض‌اند.
{sunni|سنی‌ها} و {shiite|شیعیان} در کنار هم زندگی می‌کنند.
محلهٔ {shiite|شیعه}‌نشین شهر هدف بود و {shiite|شیعهٔ} آنجا گریخت.
{united-states|آمریکا}ی امروز با {united-states|امریکا} دیروز فرق دارد.
{united-states|ایالات متحده} و {united-states|ایالات متحدهٔ آمریکا} یکی است.
{iran|جمهوری اسلامی ایران} پیشنهاد کمک داد.
مقام‌های {iran|جمهوری اسلامی} در تهران گفتند.
{ramadi-protest-camp|تحصن رمادی} برچیده شد.
{al-iraqiya|تلویزیون دولتی عراق} بیانیه را پخش کرد.
{al-iraqiya|العراقیه} بیانیه را پخش کرد.
سفیر {iran|اِیران} در {baghdad|بَغداد} و {iran|ايران} نوشت.
وزیر دفاع {iraq|عراق}، امروز در {ramadi|الرمادی} بود.
انبار گندم شهر آتش گرفت.
نیروها یک انبار سلاح پیدا کردند و انبار مهمات منفجر شد.
در انبار شرکت، انباری کوچک بود.
عراقی‌ها و ایرانی‌ها به هم رسیدند.
شهروند عراقی گفت که ایرانی است.
نیروهای آمریکایی و امریکایی‌ها رفتند.
تیم آمریکا‌یی باخت.
آمریکای لاتین و آمریکای جنوبی بازار خوبی است.
روزنامهٔ واشنگتن پست و واشنگتن‌پست گزارش دادند.
ایالت واشنگتن در غرب است و جورج واشنگتن نخستین رئیس‌جمهور بود.
علی‌القاعده باید فردا برسد؛ علی القاعده این طور است.
فقه مالکی در مراکش رواج دارد و مذهب مالکی نیز.
هر مالکی باید مالیات بدهد.
مالکی که خانه‌اش را فروخت ناراضی بود.
ریاض مالکی، وزیر خارجهٔ فلسطین، وارد شد.
در چه سنی می‌توان رأی داد؟ شرایط سنی مهم است.
ردهٔ سنی جوانان و گروه سنی کودکان جداست.
مارک کارنی، رئیس بانک انگلستان، سخن گفت.
یک دولت اسلامی باید عادل باشد.
تشکیل دولت اسلامی هدف آنان بود.
جمهوری اسلامی پاکستان و جمهوری اسلامی موریتانی عضوند.
روزنامهٔ جمهوری اسلامی نوشت.
کاخ سفیدرنگ کنار رود بود و کاخ‌های سفید دیگر هم.
ایران‌خودرو قیمت‌ها را بالا برد.
ائتلاف العراقیه به رهبری علاوی پیروز شد.
صفوت حجازی بازداشت شد.
لهجهٔ حجازی شیرین است.
رمادیان واژه نیست و غیر‌ایران هم نه.
پهپادسازی در متن بود.
بغدادی و واشنگتنی نام خانوادگی است.
ایرانشهر و عراقچی نام است.
داعشی‌ها گریختند.
سیدمحمد مالکیان آمد.
`,
};
