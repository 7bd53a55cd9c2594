package shop.fahuo.store.commission;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.TestOrders.order;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.settlement.Statement;
import shop.fahuo.core.settlement.Statement.Kind;
import shop.fahuo.store.Engine;
import shop.fahuo.store.payment.refund.RefundWish;

import java.time.Duration;

/// What becomes of shares, as somebody's statement has it.
final class StatementOfSharesTest {

    @ParameterizedTest
    @EnumSource
    void earnedReturnedReleasedAndClawedBackAddUpToTheBooks(Engine engine) {
        try (var shop = EarningShop.on(engine)) {
            var began = shop.shop().clock().instant();
            shop.worked("A1", order("A1").keys(3).broughtBy("C"));
            shop.worked("A2", order("A2").keys(1).broughtBy("C"));
            shop.back("A1", CommissionTest.money(1_990));
            shop.back("A2", RefundWish.EVERYTHING);
            shop.pass(Duration.ofDays(16));
            shop.payOut("C");
            shop.back("A1", CommissionTest.money(1_990));

            var payee = new DistributorCode("C");
            var statements = shop.shop().store().settlement().statements();
            var to = shop.shop().clock().instant().plusSeconds(1);
            var statement = statements.of(payee, began, to);

            assertThat(statement.totals().keySet())
                    .contains(Kind.EARNED, Kind.RETURNED, Kind.RELEASED, Kind.CLAWED_BACK);
            assertThat(statement.lines()).first().extracting(Statement.Line::order).isEqualTo("A1");
            var books = shop.shop().store().commission().reader().earnings(payee);
            assertThat(statement.closing())
                    .isEqualTo(
                            new Statement.Balances(
                                    books.held(), books.payable(), books.leaving(), books.owed()));
            assertThat(books.owed().value()).isEqualTo(199);
        }
    }
}
