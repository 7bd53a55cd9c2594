package shop.fahuo.console.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.console.SampleSettlement;
import shop.fahuo.console.TestShop;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.console.kit.Wording;
import shop.fahuo.core.Fen;
import shop.fahuo.core.Sha256;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.settlement.Confirmation;
import shop.fahuo.core.settlement.PaidOut;
import shop.fahuo.core.settlement.PayoutObstacle;
import shop.fahuo.core.settlement.PayoutPlan;
import shop.fahuo.core.settlement.PayoutState;
import shop.fahuo.core.settlement.PayoutWay;
import shop.fahuo.core.settlement.SettlementState;
import shop.fahuo.core.settlement.Withholding;
import shop.fahuo.store.settlement.Payees;
import shop.fahuo.store.settlement.PayoutRecord;
import shop.fahuo.store.settlement.PayoutStep;
import shop.fahuo.store.settlement.PayoutTold;
import shop.fahuo.store.settlement.SettlementRecord;
import shop.fahuo.store.settlement.SettlementRefusal;
import shop.fahuo.store.verify.Check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class SettlementModelTest {

    private static final String RUN = "202611-1";

    @TempDir Path folder;

    private final TestShop shop = new TestShop();
    private final SampleSettlement sample = SampleSettlement.of(shop);
    private Actor.Person person = TestShop.LEI;
    private boolean namesAreBroken;
    private final SettlementModel model = model(shop);

    private SettlementModel model(TestShop of) {
        return SettlementModel.of(
                new SettlementModel.Behind(
                        of.store().settlement(),
                        of.store().distributors(),
                        of.store().commission().reader(),
                        of.store().payments().routes(),
                        codes -> names(of, codes),
                        () -> person,
                        of.clock()),
                Threads.SAME);
    }

    private Map<String, String> names(TestShop of, List<String> codes) {
        if (namesAreBroken) {
            throw new IllegalStateException("no names");
        }
        return of.store().forests().names(codes);
    }

    @AfterEach
    void close() {
        assertThat(shop.store().verifier().all(_ -> {})).allMatch(Check::ok);
        shop.close();
    }

    @Test
    void previewsWhoGetsWhatAndWritesNothing() {
        sample.dueToAll();
        model.runs().look();
        assertThat(page().paid()).isEqualTo(5);
        assertThat(page().sum(PayoutPlan::payable)).isEqualTo(Fen.of(2_191_850));
        assertThat(line("D1").plan().tax().now()).isEqualTo(Fen.of(44_000));
        assertThat(line("D1").name()).isEqualTo("欧**");
        assertThat(line("D6").plan().obstacle()).contains(PayoutObstacle.NO_ACCOUNT);
        assertThat(line("D7").plan().obstacle()).contains(PayoutObstacle.STOPPED);
        assertThat(line("D8").plan().obstacle()).contains(PayoutObstacle.TOO_LITTLE);
        assertThat(page().against()).isEmpty();
        assertThat(model.runs().runsProperty().get()).isEmpty();
    }

    @Test
    void saysWhyThereIsNothingToDraft() {
        model.runs().look();
        assertThat(page().against()).contains(new SettlementRefusal.NothingDue());
        sample.dueToAll();
        sample.drafted();
        model.runs().look();
        assertThat(page().against()).contains(new SettlementRefusal.DraftOpen(RUN));
        model.acts().draft("");
        assertThat(model.acts().saidProperty().get())
                .contains(new Said.Refused(new SettlementRefusal.DraftOpen(RUN)));
    }

    @Test
    void saysNothingOfARunAboveAnother() {
        sample.dueToAll();
        sample.drafted();
        model.runs().look();
        model.acts().draft("");
        assertThat(model.acts().saidProperty().get()).isPresent();
        model.choose(Optional.of(RUN));
        assertThat(model.acts().saidProperty().get()).isEmpty();
        model.acts().approve();
        assertThat(model.acts().saidProperty().get()).isPresent();
        model.preview(SampleSettlement.MONTH.minusMonths(1));
        assertThat(model.acts().saidProperty().get()).isEmpty();
        assertThat(page().period()).isEqualTo(SampleSettlement.MONTH.minusMonths(1));
    }

    @Test
    void leavesNoOtherRunInForceWhenTheChosenOneCannotBeRead() {
        sample.dueToAll();
        sample.drafted();
        model.runs().look();
        namesAreBroken = true;
        model.choose(Optional.of(RUN));
        assertThat(model.runs().pageProperty().get()).isEmpty();
        assertThat(model.runs().selectedProperty().get()).isEmpty();
        assertThat(model.runs().bugProperty().get()).isPresent();
        namesAreBroken = false;
        model.choose(Optional.of(RUN));
        assertThat(run().number()).isEqualTo(RUN);
        assertThat(model.runs().bugProperty().get()).isEmpty();
    }

    @Test
    void letsSomebodyElseAgree() {
        sample.dueToAll();
        model.runs().look();
        model.acts().draft("十一月");
        assertThat(run().state()).isEqualTo(SettlementState.DRAFT);
        assertThat(run().note()).isEqualTo("十一月");
        assertThat(page().against()).contains(new SettlementRefusal.SamePerson("李雷"));
        assertThat(model.runs().calling()).isEqualTo(1);
        model.acts().approve();
        assertThat(run().state()).isEqualTo(SettlementState.DRAFT);

        person = TestShop.MEI;
        model.runs().look();
        assertThat(page().against()).isEmpty();
        model.acts().approve();
        assertThat(run().state()).isEqualTo(SettlementState.APPROVED);
        assertThat(run().answered().map(SettlementRecord.Said::by)).contains("韩梅梅");
        assertThat(model.runs().calling()).isZero();
    }

    @Test
    void givesUpADraftOnly() {
        sample.dueToAll();
        sample.drafted();
        model.runs().choose(Optional.of(RUN));
        model.acts().cancel();
        assertThat(run().state()).isEqualTo(SettlementState.CANCELLED);
        model.acts().cancel();
        assertThat(model.acts().saidProperty().get())
                .contains(
                        new Said.Refused(
                                new SettlementRefusal.WrongState(SettlementState.CANCELLED)));
    }

    @Test
    void writesTheBankFileAndNotesWhatWasPaid() throws IOException {
        sample.dueToAll();
        sample.approved(sample.drafted());
        model.runs().choose(Optional.of(RUN));
        var file = folder.resolve("bank.csv");
        model.acts().export(file);
        assertThat(model.acts().saidProperty().get())
                .contains(new Said.Done(Wording.of("settlement.said.exported", 1, "bank.csv")));
        assertThat(Files.readString(file)).contains("王五", "5000.00").doesNotContain("欧阳");

        select("D5");
        model.acts().step(PayoutStep.PAID, "", Optional.of(folder.resolve("gone.pdf")));
        assertThat(model.acts().saidProperty().get())
                .contains(new Said.Not(Wording.of("settlement.said.unread", "gone.pdf")));
        model.acts().step(PayoutStep.PAID, "", Optional.empty());
        assertThat(model.acts().saidProperty().get())
                .contains(new Said.Refused(new SettlementRefusal.NoProof()));
        model.acts().step(PayoutStep.PAID, "网银", Optional.of(file));
        var paid = payout("D5");
        assertThat(paid.state()).isEqualTo(PayoutState.PAID);
        assertThat(paid.proof()).isEqualTo(Sha256.of(Files.readAllBytes(file)).hex());
        assertThat(steps("D5")).containsExactly(PayoutStep.BOUNCED);
        select("D5");
        model.acts().step(PayoutStep.BOUNCED, "户名不符，银行退回", Optional.empty());
        assertThat(payout("D5").state()).isEqualTo(PayoutState.BOUNCED);
        assertThat(payout("D5").proof()).isEqualTo(paid.proof());
        assertThat(steps("D5")).isEmpty();
    }

    @Test
    void offersWhatFitsTheStateOfAPayout() {
        sample.dueToAll();
        sample.approved(sample.drafted());
        sample.told(RUN, "D1", SampleSettlement.stands(PaidOut.State.WAITING));
        model.runs().choose(Optional.of(RUN));
        assertThat(steps("D1")).containsExactly(PayoutStep.CANCEL);
        assertThat(steps("D3")).isEmpty();
        assertThat(steps("D5")).containsExactly(PayoutStep.PAID, PayoutStep.FAILED);
    }

    @Test
    void handsOutByWhatATransferIsConfirmed() {
        sample.dueToAll();
        sample.approved(sample.drafted());
        var told =
                new Confirmation("wx8888", "ABBQO+oY/AAB==", TestShop.NOW.plus(Duration.ofDays(1)));
        sample.told(RUN, "D1", SampleSettlement.waits(told));
        model.runs().choose(Optional.of(RUN));
        select("D1");
        model.confirmation().take();
        var handed = model.confirmation().handedProperty().get().orElseThrow();
        assertThat(handed.confirmation()).isEqualTo(told);
        assertThat(handed.payout().reference()).isEqualTo(payout("D1").reference());
        assertThat(payout("D1").confirming().orElseThrow().takenBy()).isEqualTo("李雷");
        model.confirmation().dismiss();
        assertThat(model.confirmation().handedProperty().get()).isEmpty();

        select("D5");
        model.confirmation().take();
        assertThat(model.confirmation().handedProperty().get()).isEmpty();
        assertThat(model.acts().saidProperty().get())
                .contains(
                        new Said.Refused(
                                new SettlementRefusal.WrongPayoutState(PayoutState.LISTED)));
    }

    @Test
    void paysAgainUnderTheSameNumberOrHasItDueAgain() {
        sample.due("D2", 62_850);
        sample.approved(sample.drafted());
        sample.told(RUN, "D2", new PayoutTold.Refused("NOT_ENOUGH_QUOTA", "超出限额"));
        model.runs().choose(Optional.of(RUN));
        assertThat(model.runs().calling()).isEqualTo(1);
        assertThat(line("D2").isTroubled()).isTrue();
        assertThat(steps("D2")).containsExactly(PayoutStep.FAILED, PayoutStep.RETRY);
        var reference = payout("D2").reference();
        select("D2");
        model.acts().step(PayoutStep.RETRY, "", Optional.empty());
        assertThat(payout("D2").state()).isEqualTo(PayoutState.ASKED);
        assertThat(payout("D2").reference()).isEqualTo(reference);
        model.acts().step(PayoutStep.FAILED, "不再付", Optional.empty());
        assertThat(payout("D2").state()).isEqualTo(PayoutState.ASKED);
    }

    @Test
    void readsARunAnewOnlyWhenItHasChanged() {
        sample.dueToAll();
        sample.approved(sample.drafted());
        model.runs().choose(Optional.of(RUN));
        var before = page();
        model.runs().glance();
        assertThat(page()).isSameAs(before);
        sample.told(RUN, "D1", SampleSettlement.stands(PaidOut.State.SUCCESS));
        model.runs().glance();
        assertThat(payout("D1").state()).isEqualTo(PayoutState.PAID);
    }

    @Test
    void showsAPayeeMaskedAndKeepsWhatIsNotTypedAnew() {
        model.payee().look("D9");
        assertThat(model.payee().saidProperty().get())
                .contains(new Said.Not(Wording.of("settlement.payee.none", "D9")));
        model.payee().look(" D5 ");
        var card = model.payee().cardProperty().get().orElseThrow();
        assertThat(card.bank()).isEqualTo("****0001");
        assertThat(card.name()).isEqualTo("王**");
        model.payee().set(new PayeeModel.Change(false, "改名", "", "王小五"));
        var settings = shop.store().settlement().payees().get(new DistributorCode("D5"));
        assertThat(settings.bank()).isEqualTo("招商银行 6225880000000001");
        assertThat(settings.name()).isEqualTo("王小五");
        assertThat(settings.stopped()).isEqualTo("改名");
        assertThat(settings.invoices()).isFalse();
    }

    @Test
    void leavesAStopThatSomebodyElseSetMeanwhile() {
        model.payee().look("D5");
        var payees = shop.store().settlement().payees();
        var code = new DistributorCode("D5");
        var stopped = new Payees.Settings(true, "账号被冒用", "招商银行 6225880000000001", "王五");
        payees.change(code, _ -> stopped, TestShop.LEI);
        model.payee().set(new PayeeModel.Change(true, "", "工商银行 6222000000000001", ""));
        assertThat(payees.get(code).stopped()).isEqualTo("账号被冒用");
        assertThat(payees.get(code).bank()).isEqualTo("工商银行 6222000000000001");
        model.payee().set(new PayeeModel.Change(true, "", "", ""));
        assertThat(payees.get(code).stopped()).isEmpty();
    }

    @Test
    void printsNobodysBank() {
        var change = new PayeeModel.Change(true, "改名", "招商银行 6225880000000001", "王小五");
        assertThat(change.toString()).doesNotContain("6225", "王小五", "改名");
    }

    @Test
    void booksAGrantOnceForAReference() {
        model.payee().look("D1");
        model.payee().grant(Fen.of(5_000), "开业奖");
        assertThat(model.payee().cardProperty().get().orElseThrow().earnings().payable())
                .isEqualTo(Fen.of(5_000));
        model.payee().grant(Fen.of(5_000), "开业奖");
        assertThat(model.payee().saidProperty().get())
                .contains(
                        new Said.Done(Wording.of("settlement.payee.grantedBefore", "D1", "50.00")));
        model.payee().grant(Fen.of(6_000), "开业奖");
        assertThat(model.payee().saidProperty().get())
                .contains(
                        new Said.Not(
                                Wording.of("settlement.payee.otherAmount", "D1", "开业奖", "50.00")));
        model.payee().grant(Fen.of(6_000), "x".repeat(Payees.LONGEST_REFERENCE + 1));
        assertThat(model.payee().saidProperty().get())
                .contains(new Said.Not(Wording.of("settlement.payee.longReference", 40)));
        assertThat(line("D1").plan().payable()).isEqualTo(Fen.of(5_000));
    }

    @Test
    void showsNobodyElseWhenSomebodyCannotBeRead() {
        var gone = new TestShop();
        SampleSettlement.of(gone);
        var broken = model(gone);
        broken.payee().look("D1");
        assertThat(broken.payee().cardProperty().get()).isPresent();
        gone.close();
        broken.payee().look("D2");
        assertThat(broken.payee().cardProperty().get()).isEmpty();
        assertThat(broken.payee().saidProperty().get()).containsInstanceOf(Said.Broken.class);
    }

    @Test
    void tellsThatTermsCannotBeReadOrSet() {
        var gone = new TestShop();
        var broken = model(gone);
        broken.terms().open();
        var standing = broken.terms().standingProperty().get().orElseThrow();
        gone.close();
        broken.terms().put(standing.terms());
        assertThat(broken.terms().bugProperty().get()).isPresent();
        assertThat(broken.terms().standingProperty().get()).isPresent();
        broken.terms().dismiss();
        assertThat(broken.terms().bugProperty().get()).isEmpty();
        broken.terms().open();
        assertThat(broken.terms().bugProperty().get()).isPresent();
        assertThat(broken.terms().standingProperty().get()).isEmpty();
    }

    @Test
    void setsTheTermsByWhichPreviewsAreWorkedOut() {
        sample.due("D1", 300_000);
        model.terms().open();
        var standing = model.terms().standingProperty().get().orElseThrow();
        assertThat(standing.of(PayoutWay.WECHAT)).hasSize(1);
        assertThat(standing.of(PayoutWay.WECHAT_SHARING)).hasSize(1);
        assertThat(standing.of(PayoutWay.ALIPAY)).isEmpty();
        model.terms().put(standing.terms().with(Withholding.NOBODY, Fen.of(1), Map.of(), "佣金"));
        assertThat(model.terms().standingProperty().get()).isEmpty();
        assertThat(line("D1").plan().tax().now()).isEqualTo(Fen.ZERO);
        assertThat(line("D1").plan().obstacle()).contains(PayoutObstacle.NO_ACCOUNT);
    }

    private RunPage page() {
        return model.runs().pageProperty().get().orElseThrow();
    }

    private SettlementRecord run() {
        return page().run().orElseThrow();
    }

    private RunLine line(String code) {
        return page().lines().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private PayoutRecord payout(String code) {
        return line(code).payout().orElseThrow();
    }

    private void select(String code) {
        model.runs().select(Optional.of(line(code)));
    }

    private Set<PayoutStep> steps(String code) {
        var fits = EnumSet.noneOf(PayoutStep.class);
        for (var step : PayoutStep.values()) {
            if (step.fits(payout(code))) {
                fits.add(step);
            }
        }
        return fits;
    }
}
