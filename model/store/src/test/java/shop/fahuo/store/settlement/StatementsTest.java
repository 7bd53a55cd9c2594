package shop.fahuo.store.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.Assertions;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.Fen;
import shop.fahuo.core.ShopTime;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.settlement.PaidOut;
import shop.fahuo.core.settlement.Statement;
import shop.fahuo.core.settlement.Statement.Balances;
import shop.fahuo.core.settlement.Statement.Kind;
import shop.fahuo.core.settlement.Withholding;
import shop.fahuo.store.Engine;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

final class StatementsTest {

    private static Instant begin(YearMonth month) {
        return month.atDay(1).atStartOfDay(ShopTime.ZONE).toInstant();
    }

    private static Statement of(SettledShop shop, DistributorCode code, YearMonth month) {
        return shop.shop()
                .store()
                .settlement()
                .statements()
                .of(code, begin(month), begin(month.plusMonths(1)));
    }

    private static Balances balances(long held, long payable, long leaving, long owed) {
        return new Balances(Fen.of(held), Fen.of(payable), Fen.of(leaving), Fen.of(owed));
    }

    private static void isOfTheBooks(SettledShop shop, DistributorCode code, Balances closing) {
        var books = shop.shop().store().commission().reader().earnings(code);
        assertThat(closing)
                .isEqualTo(
                        new Balances(books.held(), books.payable(), books.leaving(), books.owed()));
    }

    @ParameterizedTest
    @EnumSource
    void aPayoutIsThereWithItsTaxAndWhatWasOwed(Engine engine) {
        try (var shop = SettledShop.on(engine)) {
            shop.runs().terms(SettledShop.terms(Withholding.SHOP), SettledShop.LEI);
            shop.owes(SettledShop.A, 10_000);
            shop.due(SettledShop.A, 410_000, "old");
            shop.due(SettledShop.B, 50_000, "old");
            shop.approved(shop.drafted());
            shop.claims(SettledShop.ACCOUNT)
                    .forEach(claim -> shop.told(claim, PaidOut.State.SUCCESS));

            var statement = of(shop, SettledShop.A, SettledShop.PERIOD);

            // 4,000.00 before tax: (4,000 − 800) × 20 %.
            assertThat(statement.opening()).isEqualTo(Balances.NOTHING);
            assertThat(statement.lines())
                    .extracting(Statement.Line::kind, Statement.Line::change, Statement.Line::tax)
                    .containsExactly(
                            tuple(Kind.GRANTED, balances(0, 0, 0, 10_000), 0),
                            tuple(Kind.GRANTED, balances(0, 410_000, 0, 0), 0),
                            tuple(Kind.OFFSET, balances(0, -10_000, 0, -10_000), 0),
                            tuple(Kind.SET_APART, balances(0, -400_000, 336_000, 0), 64_000),
                            tuple(Kind.PAID, balances(0, 0, -336_000, 0), 0));
            assertThat(statement.lines().get(3).reference()).isNotEmpty();
            isOfTheBooks(shop, SettledShop.A, statement.closing());
            isOfTheBooks(
                    shop, SettledShop.B, of(shop, SettledShop.B, SettledShop.PERIOD).closing());
            assertThat(of(shop, SettledShop.C, SettledShop.PERIOD).isEmpty()).isTrue();
        }
    }

    private static Tuple tuple(Kind kind, Balances change, long tax) {
        return Assertions.tuple(kind, change, Fen.of(tax));
    }

    @ParameterizedTest
    @EnumSource
    void aMonthBeginsWithWhatTheOneBeforeLeft(Engine engine) {
        try (var shop = SettledShop.on(engine)) {
            shop.due(SettledShop.A, 700, "november");
            shop.due(SettledShop.B, 300, "november");
            shop.shop().clock().pass(Duration.ofDays(31));
            shop.due(SettledShop.A, 50, "december");

            var november = of(shop, SettledShop.A, SettledShop.PERIOD);
            var december = of(shop, SettledShop.A, SettledShop.PERIOD.plusMonths(1));

            assertThat(november.closing()).isEqualTo(balances(0, 700, 0, 0));
            assertThat(december.opening()).isEqualTo(november.closing());
            isOfTheBooks(shop, SettledShop.A, december.closing());
            var statements = shop.shop().store().settlement().statements();
            var first = begin(SettledShop.PERIOD);
            assertThat(statements.concerned(begin(SettledShop.PERIOD.minusMonths(1)), first))
                    .isEmpty();
            assertThat(statements.concerned(first, begin(SettledShop.PERIOD.plusMonths(1))))
                    .isEqualTo(List.of(SettledShop.A, SettledShop.B));
        }
    }
}
