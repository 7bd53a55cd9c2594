package shop.fahuo.store.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.settlement.SettledShop.LEI;
import static shop.fahuo.store.settlement.SettledShop.MEI;
import static shop.fahuo.store.settlement.SettledShop.PERIOD;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.settlement.Withholding;
import shop.fahuo.store.CountedStatements;
import shop.fahuo.store.Engine;

import java.util.stream.IntStream;

/// A run of ten thousand holds the one writer no longer than it must.
final class RunStatementsTest {

    @ParameterizedTest
    @EnumSource
    void draftsAndBeginsManyWithTheStatementsOfAFew(Engine engine) {
        assertThat(statements(engine, 40)).isEqualTo(statements(engine, 4));
    }

    private static int statements(Engine engine, int payees) {
        try (var shop = SettledShop.on(engine)) {
            var codes = IntStream.range(0, payees).mapToObj(i -> new DistributorCode("P" + i));
            var people = codes.map(code -> SettledShop.someone(code.value(), "o" + code, ""));
            var list = people.toList();
            shop.shop().store().distributors().put(list, LEI);
            shop.runs().terms(SettledShop.terms(Withholding.SHOP), LEI);
            list.forEach(one -> shop.due(new DistributorCode(one.code()), 10_000, "1"));
            shop.shop().shut();
            int sent = sent(shop);
            shop.shop().reopen();
            var run = shop.runs().newest(1).getFirst();
            assertThat(run.sums().open()).isEqualTo(payees);
            return sent;
        }
    }

    private static int sent(SettledShop shop) {
        var counted = new CountedStatements();
        try (var store = shop.shop().open(counted.of(shop.shop()::connect))) {
            int before = counted.sent();
            var runs = store.settlement().runs();
            var number = SettledShop.done(runs.draft(PERIOD, "", LEI).join()).number();
            SettledShop.done(runs.approve(number, MEI).join());
            return counted.sent() - before;
        }
    }
}
