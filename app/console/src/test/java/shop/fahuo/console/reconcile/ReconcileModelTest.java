package shop.fahuo.console.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.console.SampleBills;
import shop.fahuo.console.TestShop;
import shop.fahuo.console.kit.Jobs;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.console.kit.Wording;
import shop.fahuo.console.reconcile.ReadingModel.Step;
import shop.fahuo.core.payment.bill.MatchOutcome;
import shop.fahuo.store.payment.bill.Difference;
import shop.fahuo.store.payment.bill.ItemState;
import shop.fahuo.store.payment.bill.NextStep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class ReconcileModelTest {

    @TempDir Path folder;

    private final TestShop shop = new TestShop();
    private SampleBills source;
    private ReconcileModel.Behind behind;
    private ReconcileModel model;

    @BeforeEach
    void open() {
        source = new SampleBills(shop, "1900001").paid(6);
        var payments = shop.store().payments();
        behind =
                new ReconcileModel.Behind(
                        payments.bills(),
                        payments.differences(),
                        payments.money(),
                        source,
                        () -> TestShop.LEI,
                        shop.clock());
        model = looked();
    }

    private ReconcileModel looked() {
        var looked = ReconcileModel.of(behind, new Jobs(Threads.SAME), Threads.SAME);
        looked.days().look();
        return looked;
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void listsTheDaysOfAMonthWithTheNewestFirst() {
        var rows = model.days().rowsProperty().get();
        assertThat(rows).hasSize(DaysModel.DAYS);
        assertThat(rows.getFirst().day()).isEqualTo("2026-11-19");
        assertThat(rows).allMatch(row -> row.state() == DayRow.State.UNREAD);
    }

    @Test
    void readsADayAndSaysWhatDoesNotAgree() {
        read();
        assertThat(day().state()).isEqualTo(DayRow.State.DIFFERENT);
        assertThat(model.days().open()).isEqualTo(day().open()).isPositive();
        assertThat(outcomes())
                .contains(
                        MatchOutcome.SHORT,
                        MatchOutcome.AMOUNT,
                        MatchOutcome.FEE,
                        MatchOutcome.LONG);
    }

    @Test
    void showsAtOnceWhatWaitsOnAnyDay() {
        read();
        assertThat(looked().differences().pageProperty().get().rows())
                .isNotEmpty()
                .isEqualTo(model.differences().pageProperty().get().rows());
    }

    @Test
    void listsWhatSomebodyElseHasRead() {
        var other = looked();
        read();
        assertThat(other.differences().pageProperty().get().rows()).isEmpty();
        other.days().look();
        assertThat(other.differences().pageProperty().get().rows()).isNotEmpty();
    }

    @Test
    void aDayWithoutBillsYetIsNotAFaultyOne() {
        model.days().select(Optional.of(model.days().rowsProperty().get().getFirst()));
        model.reading().ask();
        model.reading().fetch();
        assertThat(model.reading().stepProperty().get())
                .isInstanceOfSatisfying(
                        Step.Ended.class,
                        end ->
                                assertThat(end.result())
                                        .isEqualTo(new ReadingResult.Later("NO_STATEMENT_EXIST")));
        assertThat(model.days().rowsProperty().get().getFirst().state())
                .isEqualTo(DayRow.State.UNREAD);
    }

    @Test
    void marksADayWhoseBillsCannotBeRead() {
        select();
        model.reading().ask();
        model.reading().read(List.of(Path.of("notes.txt")));
        assertThat(day().state()).isEqualTo(DayRow.State.BROKEN);
        read();
        assertThat(day().state()).isEqualTo(DayRow.State.DIFFERENT);
    }

    @Test
    void showsOnlyTheOutcomeThatIsWanted() {
        read();
        model.differences().only(Optional.of(MatchOutcome.AMOUNT));
        assertThat(outcomes()).containsOnly(MatchOutcome.AMOUNT);
        model.differences().only(Optional.empty());
        assertThat(outcomes()).contains(MatchOutcome.LONG);
    }

    @Test
    void explainsADifferenceOnce() {
        read();
        model.differences().only(Optional.of(MatchOutcome.AMOUNT));
        var one = model.differences().selectedProperty().get().orElseThrow();
        assertThat(one.steps()).contains(NextStep.OPEN_ORDER, NextStep.SETTLE);
        long before = model.days().open();
        model.differences().settle("优惠券由平台承担", false);
        assertThat(model.differences().saidProperty().get())
                .contains(Wording.of("reconcile.settled"));
        assertThat(model.days().open()).isEqualTo(before - 1);
        model.differences().show(Which.SETTLED);
        assertThat(model.differences().pageProperty().get().rows())
                .extracting(Difference::state)
                .containsExactly(ItemState.SETTLED);
        assertThat(model.differences().selectedProperty().get().orElseThrow().settled())
                .hasValueSatisfying(settled -> assertThat(settled.note()).isEqualTo("优惠券由平台承担"));
    }

    @Test
    void writesDifferencesThatNoSpreadsheetRuns() throws IOException {
        read();
        var file = folder.resolve("differences.csv");
        model.differences().only(Optional.of(MatchOutcome.AMOUNT));
        model.differences().settle("=1+1", false);
        model.differences().show(Which.ALL);
        model.differences().export(file);
        var lines = Files.readAllLines(file);
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).contains("日期,平台,商户号");
        assertThat(lines.getLast())
                .startsWith("2026-11-18,WECHAT,1900001,AMOUNT,SETTLED,PAYMENT,")
                .contains(",15.00,10.00,10.00,", "'=1+1", TestShop.LEI.name());
        assertThat(model.differences().saidProperty().get())
                .contains(Wording.of("reconcile.exported", 1L, "differences.csv"));
    }

    private void read() {
        select();
        model.reading().ask();
        model.reading().fetch();
        model.reading().dismiss();
    }

    private void select() {
        model.days().select(Optional.of(day()));
    }

    private DayRow day() {
        return model.days().rowsProperty().get().stream()
                .filter(row -> row.day().equals(SampleBills.DAY))
                .findFirst()
                .orElseThrow();
    }

    private List<MatchOutcome> outcomes() {
        return model.differences().pageProperty().get().rows().stream()
                .map(Difference::outcome)
                .toList();
    }
}
