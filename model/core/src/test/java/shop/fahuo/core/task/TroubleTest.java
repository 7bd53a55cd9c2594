package shop.fahuo.core.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class TroubleTest {

    private static Stream<Trouble> all() {
        return Arrays.stream(TroubleCause.values())
                .flatMap(
                        cause ->
                                Stream.concat(
                                        Stream.of(new Trouble(cause, Optional.empty())),
                                        tasks().map(
                                                        task ->
                                                                new Trouble(
                                                                        cause,
                                                                        Optional.of(task)))));
    }

    private static Stream<Trouble.Task> tasks() {
        return Arrays.stream(TaskKind.values())
                .flatMap(
                        kind ->
                                Arrays.stream(TaskState.values())
                                        .map(state -> new Trouble.Task(kind, state)));
    }

    @ParameterizedTest
    @CsvSource({
        "REJECTED,   DELIVER_KEYS,    DEAD,    NOT_DONE,    RETRY DONE_OUTSIDE REFUND SETTLE",
        "EXHAUSTED,  DELIVER_KEYS,    DEAD,    NOT_DONE,    RETRY DONE_OUTSIDE REFUND SETTLE",
        "UNCONFIRMED, DELIVER_KEYS,   UNKNOWN, UNCONFIRMED, ASK DONE_OUTSIDE SETTLE",
        "UNCONFIRMED, DELIVER_KEYS,   CLAIMED, UNCONFIRMED, ASK DONE_OUTSIDE SETTLE",
        "UNCONFIRMED, DELIVER_KEYS,   DONE,    UNCONFIRMED, SETTLE",
        "REJECTED,   NOTIFY_BUYER,    DEAD,    UNTOLD,      RETRY DONE_OUTSIDE SETTLE",
        "UNCONFIRMED, NOTIFY_BUYER,   UNKNOWN, UNTOLD,      ASK DONE_OUTSIDE SETTLE",
        "EXHAUSTED,  REPORT_SHIPPING, DEAD,    UNTOLD,      RETRY DONE_OUTSIDE SETTLE",
        "EXHAUSTED,  CHECK_PAYMENT,   DEAD,    NOT_DONE,    RETRY SETTLE",
        "UNCONFIRMED, REFUND,         DUE,     UNCONFIRMED, ASK SEE_REFUND SETTLE",
        "REFUND_NO_BALANCE, REFUND,   DEAD,    NOT_DONE,    RETRY SEE_REFUND SETTLE",
        "REFUND_CLOSED, REFUND,       DONE,    NOT_DONE,    SEE_REFUND SETTLE",
        "UNCONFIRMED, BOOK_WAYBILL,   DUE,     NOT_DONE,    ASK SEE_PARCEL SETTLE",
        "UNCONFIRMED, BOOK_WAYBILL,   UNKNOWN, UNCONFIRMED, ASK SEE_PARCEL SETTLE",
        "WAYBILL_UNKNOWN, BOOK_WAYBILL, UNKNOWN, UNCONFIRMED, SEE_PARCEL SETTLE",
        "WAYBILL_REFUSED, BOOK_WAYBILL, DONE,  NOT_DONE,    SEE_PARCEL SETTLE",
        "WAYBILL_NOT_TAKEN_BACK, CANCEL_WAYBILL, DEAD, NOT_DONE, RETRY SEE_PARCEL SETTLE",
    })
    void saysHowFarATaskHasComeAndWhatToDo(
            TroubleCause cause, TaskKind kind, TaskState state, TroubleClass of, String steps) {
        var trouble = new Trouble(cause, Optional.of(new Trouble.Task(kind, state)));
        assertThat(trouble.troubleClass()).isEqualTo(of);
        assertThat(trouble.steps()).isEqualTo(steps(steps));
    }

    @ParameterizedTest
    @CsvSource({
        "CHANGED_AFTER_SHIPPING, UNTOLD,      SETTLE",
        "CLOSED_AFTER_SHIPPING,  UNTOLD,      SETTLE",
        "CHANGED_AFTER_REFUND,   NOT_DONE,    RELEASE CANCEL SETTLE",
        "PROMOTION_RETURNED,     UNCONFIRMED, SETTLE",
        "PARCEL_STUCK,           UNCONFIRMED, SEE_PARCEL SETTLE",
        "PARCEL_RETURNED,        NOT_DONE,    SEE_PARCEL REFUND SETTLE",
    })
    void saysWhatAnOrderNeeds(TroubleCause cause, TroubleClass of, String steps) {
        var trouble = new Trouble(cause, Optional.empty());
        assertThat(trouble.troubleClass()).isEqualTo(of);
        assertThat(trouble.steps()).isEqualTo(steps(steps));
    }

    /// Whatever may have happened is asked for first; only what was given up is tried again.
    @ParameterizedTest
    @MethodSource("all")
    void neverRepeatsWhatMayHaveHappened(Trouble trouble) {
        var steps = trouble.steps();
        assertThat(steps).doesNotHaveDuplicates().endsWith(TroubleStep.SETTLE);
        assertThat(steps.contains(TroubleStep.RETRY))
                .isEqualTo(
                        trouble.task().filter(task -> task.state() == TaskState.DEAD).isPresent());
        assertThat(steps.contains(TroubleStep.RETRY) && steps.contains(TroubleStep.ASK)).isFalse();
        if (trouble.outside() == Outside.KEYS_MAYBE_GIVEN) {
            assertThat(steps).doesNotContain(TroubleStep.REFUND);
        }
    }

    private static List<TroubleStep> steps(String names) {
        return Stream.of(names.split(" ")).map(TroubleStep::valueOf).toList();
    }
}
