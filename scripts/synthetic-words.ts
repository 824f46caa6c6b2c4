import type { Locale } from '../lib/core/locale';

/** The same words in every language; the generator picks one place in all three lists at once. */
export type Words = Record<Locale, string>;

/** Glossary entries the stories mention. Places only: nothing is made up about a person or a group. */
export const places: readonly (Words & { id: string })[] = [
  { id: 'baghdad', en: 'Baghdad', ar: 'بغداد', fa: 'بغداد' },
  { id: 'fallujah', en: 'Fallujah', ar: 'الفلوجة', fa: 'فلوجه' },
  { id: 'ramadi', en: 'Ramadi', ar: 'الرمادي', fa: 'رمادی' },
  { id: 'anbar', en: 'Anbar Province', ar: 'محافظة الأنبار', fa: 'استان انبار' },
  { id: 'iraq', en: 'Iraq', ar: 'العراق', fa: 'عراق' },
  { id: 'iran', en: 'Iran', ar: 'إيران', fa: 'ایران' },
  { id: 'washington', en: 'Washington', ar: 'واشنطن', fa: 'واشنگتن' },
];

export const offices: readonly Words[] = [
  { en: 'the water board', ar: 'هيئة المياه', fa: 'سازمان آب' },
  { en: 'the roads department', ar: 'دائرة الطرق', fa: 'ادارهٔ راه‌ها' },
  { en: 'the city council', ar: 'مجلس المدينة', fa: 'شورای شهر' },
  { en: 'the health office', ar: 'مكتب الصحة', fa: 'دفتر بهداشت' },
  { en: 'the school board', ar: 'هيئة المدارس', fa: 'هیئت مدارس' },
  { en: 'the power company', ar: 'شركة الكهرباء', fa: 'شرکت برق' },
];

export const things: readonly Words[] = [
  { en: 'water pumps', ar: 'مضخات المياه', fa: 'پمپ‌های آب' },
  { en: 'street lamps', ar: 'مصابيح الشوارع', fa: 'چراغ‌های خیابان' },
  { en: 'school desks', ar: 'مقاعد الدراسة', fa: 'نیمکت‌های مدرسه' },
  { en: 'bus stops', ar: 'مواقف الحافلات', fa: 'ایستگاه‌های اتوبوس' },
  { en: 'clinic beds', ar: 'أسرّة العيادات', fa: 'تخت‌های درمانگاه' },
  { en: 'power cables', ar: 'كابلات الكهرباء', fa: 'کابل‌های برق' },
  { en: 'library books', ar: 'كتب المكتبات', fa: 'کتاب‌های کتابخانه' },
  { en: 'market stalls', ar: 'أكشاك السوق', fa: 'غرفه‌های بازار' },
];

export const headline: Words = {
  en: 'Synthetic story {number}: new {thing} for {place}',
  ar: 'قصة اصطناعية {number}: دفعة جديدة من {thing} في {place}',
  fa: 'گزارش ساختگی {number}: {thing} تازه برای {place}',
};

export const standfirst: Words = {
  en: 'Machine-made text for measuring, not news: {office} in {place} has counted {n} {thing}.',
  ar: 'نص مولّد آلياً لأغراض القياس وليس خبراً: إحصاء {office} في {place} شمل {n} من {thing}.',
  fa: 'متنی ماشینی برای سنجش، نه خبر: {office} در {place} شمار {thing} را {n} اعلام کرد.',
};

export const sourceLine: Words = {
  en: 'Machine-made text, not news',
  ar: 'نص مولّد آلياً وليس خبراً',
  fa: 'متن ماشینی، نه خبر',
};

/** Twenty to twenty-six words each; one or two make a paragraph. */
export const sentences: readonly Words[] = [
  {
    en: 'A statement from {office} in {place} said that work on {thing} had begun earlier this week and would continue until the end of the season.',
    ar: 'أفاد بيان صادر عن {office} في {place} بأن العمل في {thing} بدأ في وقت سابق من هذا الأسبوع وسيستمر حتى نهاية الموسم.',
    fa: 'بیانیه‌ای از {office} در {place} می‌گوید که کار روی {thing} از اوایل همین هفته آغاز شده است و تا پایان فصل ادامه خواهد داشت.',
  },
  {
    en: 'Staff counted {n} {thing} in need of repair, and said that parts for most of them had already reached the store in {place}.',
    ar: 'وأحصى الموظفون {n} من {thing} تحتاج إلى إصلاح، وقالوا إن قطع الغيار اللازمة لمعظمها وصلت بالفعل إلى المخزن الرئيسي في {place}.',
    fa: 'کارکنان شمار {thing} نیازمند تعمیر را {n} اعلام کردند و گفتند قطعات لازم برای بیشتر آن‌ها به انبار اصلی در {place} رسیده است.',
  },
  {
    en: 'Residents of {place} told reporters that the new {thing} had made daily life easier, although some streets were still waiting for their turn.',
    ar: 'وقال سكان في {place} للصحافيين إن دفعة جديدة من {thing} سهّلت الحياة اليومية، وإن كانت بعض الشوارع لا تزال تنتظر دورها.',
    fa: 'ساکنان {place} به خبرنگاران گفتند {thing} تازه زندگی روزمره را آسان‌تر کرده است، هرچند بعضی خیابان‌ها هنوز در انتظار نوبت خود هستند.',
  },
  {
    en: 'The plan will cost about {n} million dinars and take {m} months, according to figures that {office} put on its notice board.',
    ar: 'وستبلغ كلفة الخطة نحو {n} مليون دينار ويستغرق تنفيذها عدداً من الأشهر هو {m}، بحسب أرقام معلقة على لوحة إعلانات {office}.',
    fa: 'این طرح در {m} ماه اجرا می‌شود و حدود {n} میلیون دینار هزینه دارد؛ این ارقام روی تابلوی اعلانات {office} نصب شده است.',
  },
  {
    en: 'Engineers from {place} and {other} met for {m} days to compare their methods and to agree on a shared list of suppliers.',
    ar: 'واجتمع مهندسون من {place} ومن {other} على مدى {m} أيام لمقارنة أساليب عملهم والاتفاق على قائمة مشتركة بالجهات التي تورّد المعدات.',
    fa: 'مهندسانی از {place} و {other} به مدت {m} روز گرد هم آمدند تا روش‌های خود را بسنجند و بر سر فهرستی مشترک به توافق برسند.',
  },
  {
    en: 'Last year {n} {thing} were replaced in {place}, a figure that the director of the project hopes to pass before the winter.',
    ar: 'وفي العام الماضي استُبدل {n} من {thing} في {place}، وهو رقم يأمل مدير المشروع في تجاوزه قبل حلول فصل الشتاء.',
    fa: 'سال گذشته {n} مورد از {thing} در {place} تعویض شد؛ رقمی که مدیر طرح امیدوار است پیش از زمستان از آن بگذرد.',
  },
  {
    en: 'Shopkeepers asked for clear signs around the work, and a map of closed roads in {place} will be posted every morning.',
    ar: 'وطلب أصحاب المتاجر وضع لافتات واضحة حول مواقع العمل، وستُعلّق كل صباح خريطة جديدة تبيّن للناس الطرق المغلقة في {place}.',
    fa: 'مغازه‌داران خواستار نصب تابلوهای روشن در پیرامون کار شدند و هر بامداد نقشهٔ راه‌های بسته در {place} در دسترس همه خواهد بود.',
  },
  {
    en: 'Volunteers painted walls, carried tools and served tea to the crews, while children watched the work from roofs of nearby houses.',
    ar: 'وطلى متطوعون الجدران وحملوا الأدوات وقدّموا الشاي إلى فرق العمل، فيما كان أطفال الحي يتابعون ما يجري من أسطح البيوت القريبة.',
    fa: 'داوطلبان دیوارها را رنگ زدند، ابزارها را جابه‌جا کردند و برای کارگران چای بردند و کودکان از بام خانه‌ها کار را تماشا کردند.',
  },
  {
    en: 'Similar projects in {place} and {other} were finished on time last spring, and their crews have offered {n} spare parts to colleagues.',
    ar: 'وكانت مشاريع مماثلة في {place} وفي {other} أُنجزت في موعدها في الربيع الماضي، وعرضت فرقها على زملائها {n} من قطع الغيار.',
    fa: 'طرح‌های مشابه در {place} و {other} بهار گذشته به‌موقع پایان یافت و گروه‌های آن {n} قطعهٔ یدکی به همکاران خود پیشنهاد کردند.',
  },
  {
    en: 'A second report on {thing} is due in {m} weeks and will be read aloud at an open meeting called by {office}.',
    ar: 'ومن المقرر أن يصدر تقرير ثانٍ عن {thing} بعد {m} أسابيع، وأن يُتلى علناً في اجتماع مفتوح يُعقد بدعوة من {office}.',
    fa: 'گزارش دوم دربارهٔ {thing} تا {m} هفتهٔ دیگر آماده می‌شود و در نشستی همگانی به دعوت {office} با صدای بلند خوانده خواهد شد.',
  },
];
