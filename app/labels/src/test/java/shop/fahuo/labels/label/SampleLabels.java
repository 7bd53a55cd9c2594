package shop.fahuo.labels.label;

import shop.fahuo.core.Fen;
import shop.fahuo.core.order.Address;
import shop.fahuo.labels.page.Sign;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/// Parcels as shops send them, every one different; with full phone numbers, so that a test sees
/// when one gets out.
public final class SampleLabels {

    public static final Instant NOON = Instant.parse("2026-11-27T04:00:00Z");

    private static final List<Address> ADDRESSES =
            List.of(
                    new Address("浙江省", "杭州市", "余杭区", "仓前街道文一西路969号3号楼1203室"),
                    new Address("西藏自治区", "那曲市", "双湖县", "措折罗玛镇查桑村加林山组嘎尔措路东段南侧藏北牧民定居点二期17栋2单元"),
                    new Address(
                            "新疆维吾尔自治区",
                            "克孜勒苏柯尔克孜自治州",
                            "阿合奇县",
                            "哈拉布拉克乡阿合奇村康西维尔路与南大街交叉口向西300米阿合奇县猎鹰场文化旅游服务中心综合楼B座四层（放门卫艾尼瓦尔处）"),
                    new Address("广东省", "深圳市", "南山区", "粤海街道科技园南区R2-B座"),
                    new Address("贵州省", "黔东南苗族侗族自治州", "从江县", "丙妹镇㙟寨村𠮷祥路8号"),
                    new Address("上海市", "上海市", "黄浦区", "陕西南路35弄"));

    private static final List<String> NAMES =
            List.of("陈静", "欧阳娜娜", "买买提·艾合买提江·吐尔逊", "㙟𠮷", "John Smith", "张三丰");

    private static final List<String> GOODS =
            List.of(
                    "羊绒围巾 灰×1",
                    "新疆阿克苏冰糖心苹果 5kg×2，和田大枣 500g×3，薄皮核桃 1kg×1，吐鲁番葡萄干 250g×6，若羌灰枣 1kg×2",
                    "陶瓷茶具六件套（青瓷）×1",
                    "儿童保温杯 316不锈钢 480ml 蓝×2");

    private static final List<String> REMARKS =
            List.of("", "易碎，请轻放；不在家请放菜鸟驿站，电话 13987654321 联系", "工作日送");

    private SampleLabels() {}

    public static LabelContent of(LabelCourier courier, int number) {
        boolean several = number % 7 == 6;
        var waybill = waybill(courier, number);
        return new LabelContent(
                courier,
                several
                        ? new LabelContent.Waybill(
                                waybill, waybill(courier, number + 500), 1 + number % 3, 3)
                        : LabelContent.Waybill.single(waybill),
                routing(courier, number, waybill),
                new LabelContent.People(
                        new Party(
                                "李雷",
                                "",
                                "17712345678",
                                new Address("广东省", "广州市", "白云区", "石井街道石槎路28号")),
                        new Party(
                                pick(NAMES, number),
                                number % 5 == 3 ? "深圳市星河科技有限公司" : "",
                                phone(number),
                                pick(ADDRESSES, number)),
                        courier == LabelCourier.SF
                                ? ClearFields.ofPrintFlag("000000000")
                                : ClearFields.WEIGHT),
                new LabelContent.Goods(
                        "20261127%08d".formatted(number),
                        pick(GOODS, number),
                        number % 4 == 3 ? OptionalInt.empty() : OptionalInt.of(350 + number * 10),
                        pick(REMARKS, number)),
                new LabelContent.Charges(
                        "寄付月结",
                        number % 6 == 5 ? Fen.of(12_900) : Fen.ZERO,
                        number % 3 == 2 ? Fen.of(300_000) : Fen.ZERO),
                new LabelContent.Stamp(
                        NOON.plus(Duration.ofSeconds(number)), number % 11 == 10 ? 1 : 0));
    }

    /// The recipient's number in full.
    public static String phone(int number) {
        return "1381234%04d".formatted(number);
    }

    public static String waybill(LabelCourier courier, int number) {
        return switch (courier) {
            case SF -> "SF74444%08d".formatted(31_887 + number);
            case ZTO -> "7310019%07d".formatted(6_611_386 % 10_000_000 + number);
        };
    }

    private static LabelContent.Routing routing(LabelCourier courier, int number, String waybill) {
        return switch (courier) {
            case SF ->
                    new LabelContent.Routing(
                            number % 2 == 0
                                    ? "020W-F0-CK"
                                    : "571WB-A1-0%02d".formatted(number % 90),
                            number % 2 == 0 ? "K35" : "",
                            "",
                            number % 2 == 0 ? "特快" : "标快",
                            "MMM={'k1':'020W','k2':'020CK','k3':'','k4':'T801','k5':'"
                                    + waybill
                                    + "','k6':'','k7':'fe62b871'}",
                            number % 3 == 2 ? Set.of(Sign.FRAGILE) : Set.of());
            case ZTO ->
                    new LabelContent.Routing(
                            "300- H12 09",
                            "",
                            number % 2 == 0 ? "沪西" : "克孜勒苏柯尔克孜",
                            "标准快递",
                            number % 2 == 0 ? "https://www.zto.com/?billCode=" + waybill : "",
                            Set.of());
        };
    }

    private static <T> T pick(List<T> from, int number) {
        return from.get(number % from.size());
    }
}
