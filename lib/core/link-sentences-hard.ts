import type { Locale } from './locale';

// For tests, like link-sentences.ts: namesakes, and true mentions beside what guards them elsewhere.

export const hardSentences: Record<Locale, string> = {
  en: `
{united-states|America}’s allies in the Gulf are nervous; {united-states|AMERICA}'S SHAME, one paper wrote.
The {united-states|U.S.A.} has no appetite for another war.
{iraqi-army|IRAQI ARMY} SHELLS {fallujah|FALLUJAH}; {united-states|US} SENDS {hellfire|HELLFIRE MISSILES}
{united-states|US}, {iran|IRAN} BACK {baghdad|BAGHDAD}; TROOPS LEAVE THE {united-states|US}
The package includes 75 {hellfire|Hellfires} and {surveillance-drone|unmanned aerial vehicle}s ({surveillance-drone|UAV}s).
RT @reporter: gunfire in #{ramadi|Ramadi}, #{iraq|Iraq} - more soon
Vice President Joe Biden phoned {nuri-al-maliki|Maliki} from {washington|Washington, DC}, aides said.
{nuri-al-maliki|Noori al-Maliki} and {nuri-al-maliki|Nuri Kamal al-Maliki} are one man; so says Mr. {nuri-al-maliki|Maliki}.
Ali Hatem, a {sunni|Sunni}, called {nuri-al-maliki|al-Maliki} a liar.
The {isil|Islamic State of Iraq and Greater Syria} ({isil|ISIS}) swept into {fallujah|Fallouja}.
{al-qaeda|Al-Qa’ida} and the {al-qaeda|al‑Qaeda}‑inspired cell are not the same.
The {sunni|Sunni} protest camp in Hawija was raided in April.
The {ramadi-protest-camp|Sunni protest camp} was razed; protests followed in Mosul.
The 500-pound bombs, {jay-carney|Carney} said, are not in the package.
{iran|Iran}'s state-run {irna|IRNA} agency said Gen {mohammad-hejazi|Hejazi} spoke on Sunday.
Syria,{iraq|Iraq} and {iran|Iran}(all three) sent envoys.
A US$200 million loan was approved by the bank.
See http://news.example/article/us-iraq-violence and www.news.example/?q=iraq&r=iran too.
The BoE's Carney hinted at forward guidance.
Adel al-Maliki, a shopkeeper, said he saw smoke; Ahmed Maliki ran.
Ron Washington manages the Rangers; MaliVai Washington won in two sets.
The Seattle, Washington, company makes airliners.
The Washington Institute for Near East Policy published a map.
The Institute for Science and International Security (ISIS) studied the Arak reactor.
Isis Pharmaceuticals shares rose; rowers trained on the Isis above Oxford's boat race course.
The Islamic State of Afghanistan fell to the Taliban in 1996.
The Lexus IS 300 is a car.
Nasser Hejazi, the Esteghlal goalkeeper, died in 2011.
Irna Phillips invented the soap opera.
The Free Iraqi Army is a Syrian rebel brigade.
The New America Foundation counts strikes; Miss America waved.
She won the U.S. Open; the US Open is in Queens.
White House Farm was the scene; so was White House, Tennessee.
Moscow's White House was shelled in 1993.
The Thief of Bagdad was restored; Bagdad Cafe was not.
They dream of a United States of Europe.
FOLLOW US AND WE FOLLOW YOU BACK, it's that simple.
The report reinforces fears that {isil|IS} will use civilians as shields.
He named Jefferson and Washington; the discovery of America came earlier.
`,
  ar: `
ضغوط على {nuri-al-maliki|المالكي} للتنحي، وعلى {nuri-al-maliki|المالكى} أن يختار.
يرى محللون أن {al-qaeda|القاعدة} هي التي تقف وراء الهجوم.
هاجم مسلحو {al-qaeda|القاعدة} ثكنة عسكرية في حضرموت.
قصف سلاح الجو مواقع ل{al-qaeda|لقاعدة} بلا استثناء.
شن عناصر من {al-qaeda|القاعدة} هجوما على قاعدة جوية في شبوة.
خلية مرتبطة بـ«{al-qaeda|القاعدة}» وأخرى ل«{isil|داعش}».
يقول زعماء {sunni|السنة} إنهم مهمشون.
اتفق العراقيون، {shiite|شيعة} و{sunni|سنة}، على ذلك؛ {shiite|شيعة} و{sunni|سنة} على رأي واحد.
انتقادات من قبل {sunni|السنة} للحكومة، ومساجد {sunni|السنة} مغلقة.
يقول إن أغلب {sunni|السنة} لا يكرهون {shiite|الشيعة}.
ل{nuri-al-maliki|لمالكي} خصوم، ول{iraqi-army|لجيش العراقي} كلمة.
{ramadi|الرمــادي} و{fallujah|الفَلّوجة} شاهدتان.
كتب بلوحة أخرى: {iran|ایران} و{iraq|عراق} و{ramadi|الرمادی}.
أسوأ أيام السنة في {iraq|العراق} من حيث عدد القتلى.
اعتقل عشرة مسلحين سنة 2012، واجتمع قادة سنة ٢٠٠٨.
الكتاب والسنة مصدرا التشريع.
فاز المنتخب في بطولة الفئات السنية في الدوحة.
المراحل السنية في النادي تشكو، وطبيب الجراحة السنية أيضا.
الفنانة سنية مبارك أحيت الحفل، ومن هم في مثل سني حضروا.
استشهد الضابط وشيعه أهالي بلدته، وشيّعه رفاقه.
قال حبيب المالكي، القيادي في الحزب المغربي، إن الانتخابات بعيدة.
كتب حسن فرحان المالكي مقالا، ورد أحمد المالكي عليه.
أعاد ابن القطان الفاسي المالكي النظر في المسألة.
وسع الحزب القاعدة السياسية له، ثم شذ عن القاعدة.
من القمة إلى القاعدة، يحتاج الحزب إلى إصلاح.
سحب كثيفة من الدخان الرمادي، والرمادي لون الشتاء.
عراق الأمير موقع أثري، وعراق المنشية قرية.
تعال ارنا ما عندك يا بطل.
أكد السفير محمد حجازي، مساعد وزير الخارجية، أن الزيارة ناجحة.
حسن حجازي مخرج من أصل حجازي.
معهد واشنطن نشر تقريرا، ودنزل واشنطن مثل فيلما.
كأس أميركا لليخوت، وكابتن أميركا في دور السينما.
أعلن الجيش العراقي الحر مسؤوليته.
`,
  fa: `
{nuri-al-maliki|مالکی} که از سال ۲۰۰۶ نخست‌وزیر است، این را رد کرد.
روابط {nuri-al-maliki|مالکی} با کردها تیره شد.
نمایندهٔ {sunni|سنی} که بازداشت شد احمد العلوانی نام دارد.
گروه‌های {sunni|سنی} {iraq|عراق} انتخابات را تحریم کردند.
رهبران {sunni|سنی} زیر فشارند و {sunni|سنی ها} بین خود اختلاف دارند.
عشایر {anbar|انبار} با دولت مذاکره می‌کنند.
درگیری‌های {anbar|انبار} و {fallujah|فلوجه} صدها کشته داشت.
{white-house|کاخ سفيد} و {united-states|آمريكا} با {nuri-al-maliki|نوري المالكي} سخن گفتند.
{hellfire|موشک هل فایر} و {hellfire|موشکهای هلفایر} رسید.
{united-states|ایالات‌متحده} و {sunni|اهل‌سنت} گفتگو کردند.
{iran|ایـــران} و {iraq|عـراق} و {iraq|عراقِ} امروز همسایه‌اند.
انبار مهمات ارتش در {fallujah|فلوجه} منفجر شد.
یک انبار سلاح در {ramadi|رمادی} کشف شد.
انبار نفت در {baghdad|بغداد} آتش گرفت.
خانه مالکی ندارد و رها شده است.
مالکی یا مستأجر، فرقی ندارد.
علی مالکی بازیگر است و حسین مالکی نمایندهٔ مجلس.
مسلمانان مالکی‌مذهب در شمال آفریقا زندگی می‌کنند.
گروه سنی ۱۵ تا ۲۰ سال بیشترین آسیب را دید.
مسابقه‌های کشتی در پنج گروه سنی و در هفت وزن برگزار می‌شود.
ساکنان این محدوده در گروه سنی کمتر از ۳۰ سال‌اند.
تفاوت سنی زوج‌ها و شکاف سنی نسل‌ها بررسی شد.
کتاب‌های گروه سنی «ج» در نمایشگاه است و سنی از او گذشته.
ناصر حجازی، دروازه‌بان استقلال، در ۱۳۹۰ درگذشت.
مهندس جلیل حجازی از شهر بازدید کرد و خیابان شهید حجازی بسته شد.
روزنامه ایران نوشت که بودجه تصویب شد.
ایران درودی نمایشگاه نقاشی گذاشت.
شهر اراک را پیش‌تر عراق عجم می‌خواندند.
کاخ سفید سعدآباد موزه است.
دانشگاه جرج واشنگتن و مؤسسه واشنگتن گزارش دادند.
کاپیتان آمریکا و جام ملت‌های آمریکا دو چیزند.
نماینده العراقیه در پارلمان استعفا کرد.
`,
};
