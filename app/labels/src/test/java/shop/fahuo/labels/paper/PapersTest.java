package shop.fahuo.labels.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.order.Address;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.labels.font.Fonts;
import shop.fahuo.labels.label.LabelSize;
import shop.fahuo.labels.label.Party;
import shop.fahuo.labels.page.Page;
import shop.fahuo.labels.page.PaperSize;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

class PapersTest {

    private static final Instant NOON = Instant.parse("2026-11-27T04:00:00Z");
    private static final Papers PAPERS = new Papers(new Fonts(), Locale.SIMPLIFIED_CHINESE);
    private static final PickList.Item SCARF = item("SCARF", "羊绒围巾 灰", 2);
    private static final PickList.Item CUP = item("CUP", "保温杯", 1);
    private static final String LONG = "新疆阿克苏冰糖心苹果 5kg 礼盒装 精选大果 顺丰包邮（新疆维吾尔自治区阿克苏地区红旗坡农场直发）";

    @Test
    void sumsWhatSeveralParcelsNeed() {
        var list =
                new PickList(
                        "李雷的店",
                        NOON,
                        List.of(
                                new PickList.Parcel("SF1", "A1", List.of(SCARF, CUP, CUP)),
                                new PickList.Parcel("SF2", "A2", List.of(CUP))));
        assertThat(list.totals())
                .containsExactly(
                        new PickList.Total(new SkuCode("CUP"), "保温杯", 3, 2),
                        new PickList.Total(new SkuCode("SCARF"), "羊绒围巾 灰", 2, 1));
        assertThat(only(PAPERS.pick(list)).words())
                .contains("李雷的店  拣货单", "2 个包裹，2 种规格，共 5 件", "SF1", "SF2", "1 / 1")
                .containsOnlyOnce("SF1");
    }

    @Test
    void repeatsTheHeadsOnEveryPageAndNumbersThem() {
        var pages = PAPERS.pick(many(120));
        assertThat(pages).hasSizeGreaterThan(3);
        for (int at = 0; at < pages.size(); at++) {
            var words = pages.get(at).words();
            assertThat(words.getFirst()).isEqualTo("李雷的店  拣货单");
            assertThat(words).contains("商品", "件数", (at + 1) + " / " + pages.size());
        }
        var all = pages.stream().flatMap(page -> page.words().stream()).toList();
        for (int number = 0; number < 120; number++) {
            assertThat(all).containsOnlyOnce("SF74444%08d".formatted(number));
        }
    }

    @Test
    void keepsEverythingOnThePaperAndApart() {
        for (var page : PAPERS.pick(many(60))) {
            assertThat(page.boxes())
                    .allMatch(box -> box.area().x() >= 100 && box.area().right() <= 2000)
                    .allMatch(box -> box.area().y() >= 100 && box.area().bottom() <= 2870);
            for (var one : page.boxes()) {
                assertThat(page.boxes())
                        .noneMatch(other -> !other.equals(one) && other.area().touches(one.area()));
            }
        }
    }

    @Test
    void wrapsLongNamesAndLosesNothing() {
        var list =
                new PickList(
                        "",
                        NOON,
                        List.of(new PickList.Parcel("SF1", "A1", List.of(item("APPLE", LONG, 1)))));
        assertThat(String.join("", only(PAPERS.pick(list)).words()).replace(" ", ""))
                .contains(LONG.replace(" ", ""));
    }

    @Test
    void masksTheBuyerUnlessToldOtherwise() {
        var masked = only(PAPERS.slip(slip(false), PaperSize.A4)).words();
        assertThat(masked)
                .contains("收件人 欧阳** 138****5678 浙江省 杭州市 余杭区 ***", "保温杯", "感谢惠顾")
                .noneMatch(words -> words.contains("13812345678"));
        assertThat(only(PAPERS.slip(slip(true), PaperSize.A4)).words())
                .contains("收件人 欧阳娜娜  13812345678  浙江省 杭州市 余杭区 文一西路969号");
    }

    @ParameterizedTest
    @EnumSource(LabelSize.class)
    void fitsASlipOnLabelPaper(LabelSize size) throws IOException {
        var pages = PAPERS.slip(slip(false), size.paper());
        try (var pdf = Loader.loadPDF(PAPERS.pdf(pages))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(pages.size());
            assertThat(pdf.getPage(0).getMediaBox().getWidth() / 72 * 254)
                    .isCloseTo(size.paper().width(), within(0.01f));
        }
    }

    @Test
    void keepsMillionsOnOneLineBesideALongName() {
        var sheet =
                new FactSheet(
                        "佣金对账单",
                        List.of("D1 " + LONG),
                        List.of("时间", "事项", "单号", "待确认", "可付", "打款中", "欠款", "代扣税款"),
                        List.of(
                                List.of(
                                        "11-28 08:44",
                                        "列入打款",
                                        "LD2026111800004998",
                                        "9,999,999.99",
                                        "−999,999.99",
                                        "8,888,888.88",
                                        "7,777,777.77",
                                        "6,666,666.66")),
                        "",
                        "");
        assertThat(only(PAPERS.account(sheet)).words())
                .contains("11-28 08:44", "列入打款", "LD2026111800004998", "9,999,999.99")
                .contains("−999,999.99", "8,888,888.88", "7,777,777.77", "6,666,666.66");
    }

    @Test
    void speaksEnglishToo() {
        var english = new Papers(new Fonts(), Locale.ENGLISH);
        assertThat(only(english.slip(slip(false), PaperSize.A4)).words())
                .contains("李雷的店  Packing slip", "Goods", "Printed 2026-11-27 12:00");
    }

    private static Page only(List<Page> pages) {
        assertThat(pages).hasSize(1);
        return pages.getFirst();
    }

    private static PackingSlip slip(boolean clear) {
        return new PackingSlip(
                "李雷的店",
                "20261127000001",
                "SF7444400031887",
                NOON,
                new Party("欧阳娜娜", "", "13812345678", new Address("浙江省", "杭州市", "余杭区", "文一西路969号")),
                clear,
                List.of(SCARF, CUP),
                "感谢惠顾");
    }

    private static PickList many(int parcels) {
        return new PickList(
                "李雷的店",
                NOON,
                IntStream.range(0, parcels)
                        .mapToObj(
                                number ->
                                        new PickList.Parcel(
                                                "SF74444%08d".formatted(number),
                                                "A" + number,
                                                List.of(CUP, item("SKU-" + number % 40, LONG, 1))))
                        .toList());
    }

    private static PickList.Item item(String sku, String name, int units) {
        return new PickList.Item(new SkuCode(sku), name, units);
    }
}
