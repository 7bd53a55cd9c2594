package shop.fahuo.store.distributor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.distributor.Distributor;
import shop.fahuo.store.Engine;
import shop.fahuo.store.TestClock;
import shop.fahuo.store.TestShop;
import shop.fahuo.store.distributor.Distributors.Put;

import java.util.List;
import java.util.Map;

final class DistributorsTest {

    private static final Distributor ROOT = distributor("D1", "", "金牌");
    private static final Distributor CHILD = distributor("D2", "D1", "银牌");

    @ParameterizedTest
    @EnumSource
    void takesAListOnce(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            var distributors = shop.store().distributors();
            var list = List.of(CHILD, ROOT);
            assertThat(distributors.put(list, TestShop.LEI)).isEqualTo(new Put.Done(2, 0, 0));
            assertThat(distributors.put(list, TestShop.LEI)).isEqualTo(new Put.Done(0, 0, 2));
            var promoted = distributor("D2", "D1", "金牌");
            assertThat(distributors.put(List.of(ROOT, promoted), TestShop.LEI))
                    .isEqualTo(new Put.Done(0, 1, 1));
            assertThat(distributors.find("D2")).contains(promoted);
            assertThat(distributors.children("D1")).containsExactly(promoted);
            assertThat(distributors.children("")).containsExactly(ROOT);
            assertThat(distributors.parents()).isEqualTo(Map.of("D1", "", "D2", "D1"));
            assertThat(distributors.count()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesNothingThatIsNoTree(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            var distributors = shop.store().distributors();
            assertThat(distributors.put(List.of(ROOT, distributor("D3", "D9", "")), TestShop.LEI))
                    .isEqualTo(new Put.UnknownParent("D3", "D9"));
            distributors.put(List.of(ROOT, CHILD), TestShop.LEI);
            assertThat(distributors.put(List.of(distributor("D1", "D2", "")), TestShop.LEI))
                    .isEqualTo(new Put.Circle("D1"));
            assertThat(distributors.parents()).isEqualTo(Map.of("D1", "", "D2", "D1"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheSponsorThatIsKnown(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            var distributors = shop.store().distributors();
            var other = distributor("D3", "", "");
            distributors.put(List.of(ROOT, CHILD, other), TestShop.LEI);
            assertThat(distributors.put(List.of(distributor("D2", "D3", "")), TestShop.LEI))
                    .isEqualTo(new Put.OtherSponsor("D2", "D1"));
            assertThat(distributors.put(List.of(distributor("D2", "", "铜牌")), TestShop.LEI))
                    .isEqualTo(new Put.Done(0, 1, 0));
            assertThat(distributors.put(List.of(distributor("D3", "D2", "")), TestShop.LEI))
                    .isEqualTo(new Put.Done(0, 1, 0));
            assertThat(distributors.parents()).isEqualTo(Map.of("D1", "", "D2", "D1", "D3", "D2"));
            assertThat(shop.number("select count(*) from standing where rank_name = '铜牌'"))
                    .isEqualTo(1);
            assertThat(shop.text("select cause from placement where code = 'D3' and past = 0"))
                    .isEqualTo("BOUND");
        }
    }

    @ParameterizedTest
    @EnumSource
    void indexesALongListAtItsEnd(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            var intake = shop.store().distributors().intake(TestShop.LEI);
            addMany(intake, 0);
            assertThat(indexes(shop)).isEqualTo(engine == Engine.H2 ? 0 : 2);
            addMany(intake, Intake.TOGETHER);
            assertThat(intake.finish()).isEqualTo(new Put.Done(2 * Intake.TOGETHER, 0, 0));
            assertThat(indexes(shop)).isEqualTo(2);
            assertThat(shop.store().distributors().children("N1")).hasSize(1);
        }
    }

    /// As after a process that died in the middle of it.
    @Test
    void indexesWhatWasCutOffWhenItIsOpened() {
        try (var shop = TestShop.on(Engine.H2)) {
            addMany(shop.store().distributors().intake(TestShop.LEI), 0);
            shop.reopen();
            assertThat(indexes(shop)).isEqualTo(2);
            assertThat(shop.store().distributors().count()).isEqualTo(Intake.TOGETHER);
        }
    }

    /// Each below the one before.
    private static void addMany(Intake intake, int from) {
        for (int i = from; i < from + Intake.TOGETHER; i++) {
            intake.add(distributor("N" + i, i == 0 ? "" : "N" + (i - 1), ""));
        }
    }

    private static long indexes(TestShop shop) {
        return shop.number(
                shop.isEmbedded()
                        ? "select count(*) from information_schema.indexes where index_name in"
                                + " ('DISTRIBUTOR_BY_PARENT', 'DISTRIBUTOR_BY_PHONE')"
                        : "select count(*) from pg_indexes where indexname in"
                                + " ('distributor_by_parent', 'distributor_by_phone')");
    }

    @ParameterizedTest
    @EnumSource
    void marksPhonesThatWereTakenInUnmarked(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.store().distributors().put(List.of(ROOT, CHILD), TestShop.LEI);
            var mark = shop.text("select phone_mark from distributor where code = 'D1'");
            shop.tamper("update distributor set phone_mark = null");
            shop.reopen();
            assertThat(shop.number("select count(*) from distributor where phone_mark = " + mark))
                    .isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsNamesAndPhonesSealed(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.store().distributors().put(List.of(ROOT), TestShop.LEI);
            shop.reopen();
            assertThat(shop.store().distributors().find("D1")).contains(ROOT);
            assertThat(shop.text("select sealed from distributor")).doesNotContain("13800000000");
        }
    }

    private static Distributor distributor(String code, String parent, String rank) {
        return new Distributor(
                code, parent, "罗娟", "13800000000", rank, TestClock.START, "openid", "alipay");
    }
}
