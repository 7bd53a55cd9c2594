package shop.fahuo.console.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.console.MovingClock;
import shop.fahuo.console.SampleSettlement;
import shop.fahuo.console.TestShop;
import shop.fahuo.console.importing.SheetImporter;
import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.Texts;
import shop.fahuo.console.settlement.RunPage;
import shop.fahuo.core.Fen;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.settlement.PayoutState;
import shop.fahuo.core.settlement.PayoutWay;
import shop.fahuo.core.settlement.SettlementState;
import shop.fahuo.core.settlement.Withholding;
import shop.fahuo.simulator.payment.wechat.WechatPhone;
import shop.fahuo.store.settlement.PayoutRecord;
import shop.fahuo.store.settlement.SettlementTerms.Payer;
import shop.fahuo.store.verify.Check;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/// Commission that leaves through the simulated WeChat Pay: one person drafts, another agrees, each
/// at a window of their own, and the payee takes the money on the phone.
class SettlementJourneyTest {

    @TempDir Path folder;

    private final MovingClock clock = new MovingClock(TestShop.NOW);
    private final TestShop shop = new TestShop(clock);
    private TestWechat wechat;
    private Journey lei;

    @BeforeEach
    void open() throws IOException, TimeoutException {
        var sample = SampleSettlement.of(shop);
        wechat = TestWechat.of(shop);
        var runs = shop.store().settlement().runs();
        var payers = Map.of(PayoutWay.WECHAT, new Payer(TestWechat.ACCOUNT, wechat.receiver()));
        runs.terms(
                runs.terms().with(Withholding.NOBODY, Fen.of(100), payers, "推广佣金"), TestShop.LEI);
        sample.due("D1", 62_850);
        lei = journey(TestShop.LEI);
    }

    @AfterEach
    void close() {
        lei.close();
        wechat.close();
        shop.close();
    }

    @Test
    void whatOneDraftsAndAnotherAgreesToIsPaid() throws TimeoutException {
        goThere(lei);
        lei.press(KeyCode.N);
        give(lei);
        lei.await(() -> state(lei).filter(SettlementState.DRAFT::equals).isPresent());
        // Who drafted cannot agree: the key does nothing, and beside the buttons stands why.
        lei.press(KeyCode.A);
        assertThat(lei.shows("settlement-ask")).isFalse();
        assertThat(lei.text("settlement-against")).contains("李雷");

        try (var mei = journey(TestShop.MEI)) {
            goThere(mei);
            mei.press(KeyCode.DOWN);
            mei.await(() -> state(mei).filter(SettlementState.DRAFT::equals).isPresent());
            mei.press(KeyCode.A);
            give(mei);
            mei.await(() -> state(mei).filter(SettlementState.APPROVED::equals).isPresent());
        }

        wechat.work();
        assertThat(wechat.ledger().transfers()).hasSize(1);
        lei.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        lei.press(KeyCode.CONTROL, KeyCode.DIGIT9);
        lei.await(() -> payout().filter(PayoutState.SENT::equals).isPresent());
        assertThat(confirm(shown())).isEqualTo(WechatPhone.Page.TAKEN);
        clock.set(TestShop.NOW.plus(Duration.ofHours(6)));
        wechat.work();

        lei.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        lei.press(KeyCode.CONTROL, KeyCode.DIGIT9);
        lei.await(() -> payout().filter(PayoutState.PAID::equals).isPresent());
        assertThat(lei.text("settlement-number")).isEqualTo("202611-1");
        assertThat(shop.store().verifier().all(_ -> {})).allMatch(Check::ok);
    }

    /// What the window shows for the mini-program.
    private JsonNode shown() {
        lei.press(KeyCode.C);
        lei.await(() -> lei.shows("confirmation"));
        var text = ((TextArea) lei.find("confirmation-text")).getText();
        lei.press(KeyCode.ESCAPE);
        lei.await(() -> !lei.shows("confirmation"));
        return JsonMapper.shared().readTree(text);
    }

    private WechatPhone.Page confirm(JsonNode told) {
        return wechat.phone(wechat.ledger().transfers().getFirst().request().openid())
                .confirm(
                        told.required("mchId").asString(),
                        told.required("appId").asString(),
                        told.required("package").asString());
    }

    private static void goThere(Journey who) {
        who.press(KeyCode.CONTROL, KeyCode.DIGIT9);
        who.await(() -> who.find("settlement").isVisible() && page(who).isPresent());
    }

    private static void give(Journey who) {
        who.await(() -> who.shows("settlement-ask"));
        who.press(KeyCode.CONTROL, KeyCode.ENTER);
        who.await(() -> !who.shows("settlement-ask"));
    }

    private static Optional<RunPage> page(Journey who) {
        return who.window().models().settlement().runs().pageProperty().get();
    }

    private static Optional<SettlementState> state(Journey who) {
        return page(who).flatMap(RunPage::run).map(run -> run.state());
    }

    private Optional<PayoutState> payout() {
        return page(lei).stream()
                .flatMap(page -> page.lines().stream())
                .flatMap(line -> line.payout().stream())
                .map(PayoutRecord::state)
                .findFirst();
    }

    private Journey journey(Actor.Person person) throws TimeoutException {
        var importer = new SheetImporter(shop.store(), folder, () -> Texts.in(Language.CHINESE));
        return new Journey(shop, person, importer);
    }
}
