package shop.fahuo.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.console.TestShop;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.core.payment.Refund;
import shop.fahuo.core.payment.Trade;
import shop.fahuo.core.payment.TradeState;
import shop.fahuo.store.outbox.Claim;
import shop.fahuo.store.payment.Route;
import shop.fahuo.store.payment.refund.RefundTold;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

class RefundVerbsTest {

    private static final String ACCOUNT = "wechat/main";
    private static final String MERCHANT = "1900000001";

    @TempDir Path folder;

    private Prompt prompt;

    @BeforeEach
    void open() {
        prompt = new Prompt(folder);
        prompt.store().catalogue().put(List.of(Tea.SKU), TestShop.LEI);
        var route = new Route(Tea.TAOBAO, Provider.WECHAT, ACCOUNT, MERCHANT, false);
        prompt.store().payments().routes().put(ACCOUNT, List.of(route), TestShop.LEI);
        take("A1", 3);
        take("A2", 8);
    }

    @AfterEach
    void close() {
        prompt.close();
    }

    @Test
    void givesPartOfAnOrderBackAndShowsIt() {
        assertThat(run("refund ask A1 --by 李雷 --line 1=2 --code quality --reason broken --json"))
                .isZero();
        var reference = prompt.store().payments().refunds().in(Optional.empty(), 1).getFirst();
        assertThat(prompt.out())
                .isEqualTo(
                        ("{\"reference\":\"%s\",\"done\":true,\"state\":\"ASKED\","
                                        + "\"amountFen\":20100,\"words\":\"\"}\n")
                                .formatted(reference.reference()));
        done(claim());

        assertThat(run("order A1 --json")).isZero();
        assertThat(prompt.out())
                .contains("\"refundedUnits\":2")
                .contains("\"payment\":{\"provider\":\"WECHAT\",\"reference\":\"4200A1\"")
                .contains("\"finding\":\"SOUND\"", "\"paidFen\":30150")
                .contains("\"refunds\":[{\"reference\":\"" + reference.reference() + "\"")
                .contains("\"state\":\"DONE\"", "\"code\":\"QUALITY\"", "\"reason\":\"broken\"");
        assertThat(run("order A1")).isZero();
        assertThat(prompt.out()).contains("201.00", "Refunded", "4200A1");
    }

    @Test
    void wantsTwoPeopleForALargeRefund() {
        assertThat(run("refund ask A2 --by 李雷")).isZero();
        assertThat(run("refund list --state waiting --json")).isZero();
        assertThat(prompt.out()).contains("\"amountFen\":80400", "\"askedBy\":\"李雷\"");
        var reference = prompt.store().payments().refunds().in(Optional.empty(), 1).getFirst();
        var approve = "refund approve " + reference.reference() + " --by ";
        assertThat(run(approve + "李雷")).isEqualTo(Call.REFUSED);
        assertThat(prompt.err()).contains("李雷");
        assertThat(run(approve + "韩梅梅 --json")).isZero();
        assertThat(prompt.out()).contains("\"state\":\"ASKED\"");
        assertThat(run("refund drop " + reference.reference() + " --by 李雷"))
                .isEqualTo(Call.REFUSED);
    }

    @Test
    void saysWhyNothingGoesBack() {
        assertThat(run("refund ask A1 --by 李雷 --amount 301.51 --json")).isEqualTo(Call.REFUSED);
        assertThat(prompt.out()).contains("\"done\":false", "301.50");
        assertThat(run("refund ask A1 --by 李雷 --line 2=1")).isEqualTo(Call.REFUSED);
        assertThat(run("refund settle F1-1 --by 李雷")).isEqualTo(Call.REFUSED);
        assertThat(run("refund list --order A1")).isZero();
        assertThat(prompt.out()).isEmpty();
    }

    @Test
    void showsAndSetsTheLimits() {
        assertThat(run("refund limits --json")).isZero();
        assertThat(prompt.out()).isEqualTo("{\"approveAboveFen\":50000,\"dailyFen\":2000000}\n");
        assertThat(run("refund limits --daily 12.5")).isEqualTo(Call.WRONG_USAGE);
        assertThat(run("refund limits --daily 12.5 --by 李雷 --json")).isZero();
        assertThat(prompt.out()).isEqualTo("{\"approveAboveFen\":50000,\"dailyFen\":1250}\n");
    }

    @Test
    void takesNothingForAnAmountOrALineThatIsNone() {
        for (var wrong : List.of("--amount 1.234", "--amount -1", "--line 1", "--line 0=1")) {
            var parsed = prompt.parse("refund ask A1 --by 李雷 " + wrong);
            assertThat(parsed).as(wrong).isInstanceOf(Parsed.NotUnderstood.class);
        }
    }

    private int run(String line) {
        return prompt.run(line);
    }

    /// An order, and its provider's word that it was paid.
    private void take(String number, int units) {
        var order = Tea.order(prompt.store(), number, units);
        var trade =
                new Trade(
                        Provider.WECHAT,
                        number,
                        order.payment().reference(),
                        TradeState.PAID,
                        order.amount().total(),
                        Optional.empty(),
                        "openid",
                        MERCHANT);
        prompt.store().payments().checks().answer(claim(), Optional.of(trade)).join();
    }

    private Claim claim() {
        return prompt.store()
                .outbox()
                .claim("test", ACCOUNT, 1, Duration.ofMinutes(1))
                .join()
                .getFirst();
    }

    private void done(Claim claim) {
        var payments = prompt.store().payments();
        var reference = claim.idempotencyKey();
        var amount = payments.refunds().named(reference).orElseThrow().amount();
        var refund = new Refund(reference, "5030", amount, Refund.State.SUCCESS, Optional.empty());
        payments.refundTasks().settle(claim, new RefundTold.Stands(refund)).join();
    }
}
