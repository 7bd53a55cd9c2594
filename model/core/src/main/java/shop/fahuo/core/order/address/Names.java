package shop.fahuo.core.order.address;

import shop.fahuo.core.order.address.Cell.Span;
import shop.fahuo.core.order.address.Labels.Label;
import shop.fahuo.core.order.address.Labels.Role;
import shop.fahuo.core.order.address.Piece.Kind;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds who receives the parcel: behind a label, in a stretch of its own that looks like a name,
/// or, without spaces, at the end of the street.
final class Names {

    /// What a stretch must be worth to be taken for a name.
    private static final int ENOUGH = 4;

    private static final String SURNAME =
            "(?:欧阳|上官|司马|诸葛|司徒|东方|皇甫|尉迟|公孙|令狐|慕容|夏侯|端木|南宫|西门|独孤|长孙|宇文|百里|呼延|轩辕|阿依|买买|努尔"
                    + "|[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑"
                    + "薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季"
                    + "麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫经房裘缪解应宗丁宣邓郁单杭洪包左石崔吉龚程嵇邢裴陆荣翁荀甄封芮储靳"
                    + "汲糜松井段富巫乌焦巴弓牧山谷车侯全班仰秋仲伊宫宁仇栾甘厉戎祖武符刘景詹束龙叶幸司韶黎薄印白怀蒲从索赖卓蔺屠蒙池乔阴胥苍闻莘党翟谭贡劳"
                    + "逄姬申扶堵冉宰雍桑桂濮牛寿通边扈燕冀浦尚农温别庄晏柴瞿阎充慕连茹习艾鱼容向古易慎戈廖庾终居衡步都耿满弘匡国文寇广禄东欧利师巩聂关荆"
                    + "游竺权盖益桓公肖覃闫付代占佟仝苟邸仵涂岳帅缑亢况后有琴海归晋楚鄢青漆来敖冷辛阚那简饶曾沙养鞠须丰查红区覃麦])";

    private static final String TITLE = "(?:先生|女士|小姐|同学|老师|太太|阿姨|师傅|经理|医生|总|哥|姐)";
    private static final String BOX = "(?:[\\[(]\\d{3,6}[\\])])?";

    private static final Pattern PERSON =
            Pattern.compile(
                    "(?:"
                            + SURNAME
                            + "(?:\\p{IsHan}{1,2}|\\*{1,2}|\\p{IsHan}?\\*|[xX×]{1,2}|某某?)?"
                            + TITLE
                            + "|"
                            + SURNAME
                            + "(?:\\p{IsHan}{1,2}|\\*{1,2}|\\p{IsHan}\\*|\\*\\p{IsHan}|某某?)|\\p{IsHan}{2,8}·\\p{IsHan}{2,8})"
                            + BOX);

    private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z.' -]{1,30}" + BOX);
    private static final Pattern NICK =
            Pattern.compile("[\\p{IsHan}A-Za-z~]{1,6}" + TITLE + "?" + BOX);

    private static final Pattern PART_OF_ADDRESS =
            Pattern.compile(
                    ".*(?:[省市区县镇乡村路街道巷弄号栋幢室店厂]|大厦|广场|小区|花园|公寓|宿舍|驿站|丰巢|快递柜|菜鸟|超市|学校|大学|学院|医院|校区"
                            + "|家园|公司|门卫|前台|代收点|自提|单元|\\d[楼层])"
                            + BOX
                            + "$");

    private static final Pattern GLUED =
            Pattern.compile("(?<=[号室栋楼座幢层户元店柜处站)\\d])" + SURNAME + "\\p{IsHan}{1,2}$");

    private static final Pattern RECEIVES = Pattern.compile("(?<=\\p{IsHan}{2})(?:\\(收\\)|亲?收)$");

    private static final Pattern RECEIVES_ALONE = Pattern.compile("\\s+(\\(收\\)|亲?收)(?=[\\s,;]|$)");

    private final Cell cell;
    private final List<Label> labels;

    private Names(Cell cell, List<Label> labels) {
        this.cell = cell;
        this.labels = labels;
    }

    /// Marks the name, and says whether it was cut out of something longer.
    static boolean mark(Cell cell, List<Label> labels) {
        return new Names(cell, labels).mark();
    }

    private boolean mark() {
        List<Span> spans = NameSpans.of(cell);
        Optional<Span> labelled = labelled(spans);
        if (labelled.isPresent()) {
            take(labelled.get());
            return false;
        }
        Optional<Span> best =
                spans.stream()
                        .filter(span -> worth(span, spans) >= ENOUGH)
                        .reduce((a, b) -> worth(b, spans) > worth(a, spans) ? b : a);
        if (best.isPresent()) {
            take(best.get());
            return false;
        }
        return takeGlued(spans);
    }

    private Optional<Span> labelled(List<Span> spans) {
        return labels.stream()
                .filter(label -> label.role() == Role.NAME)
                .findFirst()
                .flatMap(
                        label ->
                                spans.stream()
                                        .filter(span -> span.start() >= label.end())
                                        .findFirst()
                                        .filter(
                                                span ->
                                                        cell.isOnlySeparators(
                                                                label.end(), span.start())));
    }

    private void take(Span span) {
        Matcher receives = RECEIVES.matcher(text(span));
        int end = receives.find() ? span.start() + receives.start() : span.end();
        cell.mark(span.start(), end, Kind.NAME);
        cell.mark(end, span.end(), Kind.LABEL);
        markReceives(span.end());
    }

    /// The word alone: 金庸 收.
    private void markReceives(int end) {
        Matcher alone = RECEIVES_ALONE.matcher(cell.plain()).region(end, cell.plain().length());
        if (alone.lookingAt() && cell.isFree(alone.start(1), alone.end(1))) {
            cell.mark(alone.start(1), alone.end(1), Kind.LABEL);
        }
    }

    private String text(Span span) {
        return cell.plain().substring(span.start(), span.end());
    }

    private int worth(Span span, List<Span> spans) {
        String text = RECEIVES.matcher(text(span)).replaceFirst("");
        int worth = looks(text, cell.isBeforePlace(span));
        if (worth == 0) {
            return 0;
        }
        if (cell.isBeside(span, Kind.PHONE)) {
            worth += 2;
        }
        if (span.equals(spans.getFirst()) || span.equals(spans.getLast())) {
            worth++;
        }
        if (cell.isRightBeforePlace(span)) {
            worth++;
        }
        return cell.isRightBehindPlace(span) ? worth - 3 : worth;
    }

    /// @param first before the place nobody writes a street, so that 陈道 can only be a person
    private static int looks(String text, boolean first) {
        boolean address = PART_OF_ADDRESS.matcher(text).matches();
        if (PERSON.matcher(text).matches() && (first || !address || text.endsWith("市"))) {
            return 3;
        }
        return !address && (LATIN.matcher(text).matches() || NICK.matcher(text).matches()) ? 1 : 0;
    }

    private boolean takeGlued(List<Span> spans) {
        for (Span span : spans) {
            Matcher glued = GLUED.matcher(text(span));
            boolean last = span.equals(spans.getLast());
            if (glued.find()
                    && (last || cell.isBeside(span, Kind.PHONE))
                    && looks(glued.group(), false) > 0) {
                take(new Span(span.start() + glued.start(), span.end()));
                return true;
            }
        }
        return false;
    }
}
