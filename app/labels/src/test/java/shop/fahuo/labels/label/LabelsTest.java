package shop.fahuo.labels.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.order.Address;
import shop.fahuo.labels.font.Fonts;
import shop.fahuo.labels.page.Box;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class LabelsTest {

    private static final Labels LABELS = new Labels(new Fonts());

    @ParameterizedTest
    @EnumSource(LabelSize.class)
    void fillsThePaperWithoutLeavingIt(LabelSize size) {
        for (var courier : LabelCourier.values()) {
            int used = Layout.of(courier, size).rows().stream().mapToInt(Layout.Row::height).sum();
            assertThat(used).isEqualTo(size.paper().height() - 2 * Layout.MARGIN);
            var page = LABELS.lay(SampleLabels.of(courier, 5), size).page();
            assertThat(page.boxes())
                    .allMatch(box -> box.area().x() >= Layout.MARGIN)
                    .allMatch(box -> box.area().y() >= Layout.MARGIN)
                    .allMatch(box -> box.area().right() <= size.paper().width() - Layout.MARGIN)
                    .allMatch(box -> box.area().bottom() <= size.paper().height() - Layout.MARGIN);
        }
    }

    @ParameterizedTest
    @EnumSource(LabelSize.class)
    void letsNothingTouch(LabelSize size) {
        for (int number = 0; number < 60; number++) {
            for (var courier : LabelCourier.values()) {
                var boxes = LABELS.lay(SampleLabels.of(courier, number), size).page().boxes();
                assertThat(collisions(boxes)).as("%s %d", courier, number).isEmpty();
            }
        }
    }

    /// White words lie on their black ground on purpose.
    private static List<String> collisions(List<Box> boxes) {
        var found = new ArrayList<String>();
        for (int one = 0; one < boxes.size(); one++) {
            for (int other = one + 1; other < boxes.size(); other++) {
                boolean onGround =
                        boxes.get(one) instanceof Box.Ink
                                && boxes.get(other) instanceof Box.Text text
                                && text.white();
                if (!onGround && boxes.get(one).area().touches(boxes.get(other).area())) {
                    found.add(boxes.get(one) + " ~ " + boxes.get(other));
                }
            }
        }
        return found;
    }

    @ParameterizedTest
    @EnumSource(LabelSize.class)
    void fitsWhatShopsSend(LabelSize size) {
        var misfits =
                IntStream.range(0, 200)
                        .boxed()
                        .flatMap(
                                number ->
                                        Arrays.stream(LabelCourier.values())
                                                .map(courier -> SampleLabels.of(courier, number)))
                        .flatMap(content -> LABELS.lay(content, size).misfits().stream())
                        .collect(Collectors.toSet());
        assertThat(misfits).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(LabelCourier.class)
    void showsNoPhoneInFull(LabelCourier courier) {
        for (int number = 0; number < 100; number++) {
            var words = words(SampleLabels.of(courier, number));
            assertThat(words)
                    .doesNotContain(SampleLabels.phone(number))
                    .doesNotContain("17712345678")
                    .doesNotContain("13987654321")
                    .contains("138****%04d".formatted(number));
        }
    }

    @Test
    void showsInClearWhatTheCourierWants() {
        var content = SampleLabels.of(LabelCourier.SF, 1);
        assertThat(words(flagged(content, "000001100"))).contains("欧阳娜娜", "13812340001");
        assertThat(words(flagged(content, "000000000")))
                .contains("欧阳**", "138****0001", "广东省 广州市 白云区 ***")
                .doesNotContain("0.36 kg");
        assertThat(words(flagged(content, "000110000"))).contains("石槎路28号", "0.36 kg");
    }

    @Test
    void keepsTheRecipientsAddressWhole() {
        assertThat(words(SampleLabels.of(LabelCourier.ZTO, 5)).replace("\n", ""))
                .contains("陕西南路35弄");
    }

    @Test
    void saysWhatIsMissing() {
        var content = SampleLabels.of(LabelCourier.ZTO, 0);
        var bare =
                new LabelContent(
                        content.courier(),
                        content.waybill(),
                        new LabelContent.Routing("", "", "", "", "", Set.of()),
                        people(content, "陈静", Address.NONE),
                        content.goods(),
                        content.charges(),
                        content.stamp());
        assertThat(LABELS.lay(bare, LabelSize.W76_H130).misfits())
                .containsExactly(
                        new Misfit(Part.SEGMENTS, Misfit.Why.MISSING, ""),
                        new Misfit(Part.BAG, Misfit.Why.MISSING, ""),
                        new Misfit(Part.ADDRESS, Misfit.Why.MISSING, ""));
    }

    @Test
    void saysWhatDoesNotFitOrHasNoShape() {
        var street = "很长的街道名称".repeat(40);
        var content = SampleLabels.of(LabelCourier.SF, 0);
        var far = people(content, "🎁", new Address("浙江省", "杭州市", "余杭区", street));
        var label = LABELS.lay(with(content, far), LabelSize.W76_H130);
        assertThat(label.misfits())
                .extracting(Misfit::part, Misfit::why)
                .containsExactly(
                        tuple(Part.RECIPIENT, Misfit.Why.NO_SHAPE),
                        tuple(Part.ADDRESS, Misfit.Why.TOO_LONG),
                        tuple(Part.RECIPIENT, Misfit.Why.NO_SHAPE));
        assertThat(label.page().words()).anyMatch(line -> line.endsWith("…"));
    }

    @Test
    void saysWhenANumberIsNoBarCode() {
        var content = SampleLabels.of(LabelCourier.SF, 0);
        var odd =
                new LabelContent(
                        content.courier(),
                        LabelContent.Waybill.single("顺丰123"),
                        content.routing(),
                        content.people(),
                        content.goods(),
                        content.charges(),
                        content.stamp());
        assertThat(LABELS.lay(odd, LabelSize.W76_H130).misfits())
                .contains(new Misfit(Part.WAYBILL, Misfit.Why.NO_CODE, "顺丰123"));
    }

    @Test
    void neverPrintsAPersonByAccident() {
        assertThat(SampleLabels.of(LabelCourier.SF, 1).toString())
                .doesNotContain("13812340001")
                .doesNotContain("欧阳娜娜")
                .doesNotContain("藏北牧民");
    }

    private static String words(LabelContent content) {
        return String.join("\n", LABELS.lay(content, LabelSize.W100_H180).page().words());
    }

    private static LabelContent flagged(LabelContent content, String flags) {
        var people = content.people();
        return with(
                content,
                new LabelContent.People(
                        people.sender(), people.recipient(), ClearFields.ofPrintFlag(flags)));
    }

    private static LabelContent.People people(LabelContent content, String name, Address to) {
        var people = content.people();
        return new LabelContent.People(
                people.sender(), new Party(name, "", "13812345678", to), people.clear());
    }

    private static LabelContent with(LabelContent content, LabelContent.People people) {
        return new LabelContent(
                content.courier(),
                content.waybill(),
                content.routing(),
                people,
                content.goods(),
                content.charges(),
                content.stamp());
    }
}
