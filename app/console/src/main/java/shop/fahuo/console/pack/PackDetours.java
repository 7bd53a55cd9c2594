package shop.fahuo.console.pack;

import shop.fahuo.console.kit.Threads;
import shop.fahuo.core.pack.PackSession;
import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.store.pack.PackOpened;
import shop.fahuo.store.pack.PackParcel;
import shop.fahuo.store.pack.PackRefusal;
import shop.fahuo.store.parcel.ParcelRefusal;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// What is done at the desk besides scanning: taken back, put aside, taken over, opened or printed
/// again.
public final class PackDetours {

    private static final PackRefusal IS_PACKED =
            new PackRefusal.Stopped(new ParcelRefusal.IsPacked());

    private final PackState state;
    private final PackBehind behind;
    private final PackLabels labels;
    private final Threads threads;
    private final BiConsumer<ParcelId, PackOpened> opened;

    /// @param opened puts a parcel on the desk
    PackDetours(
            PackState state,
            PackBehind behind,
            PackLabels labels,
            Threads threads,
            BiConsumer<ParcelId, PackOpened> opened) {
        this.state = state;
        this.behind = behind;
        this.labels = labels;
        this.threads = threads;
        this.opened = opened;
        labels.onChange(this::showLabel);
    }

    public void undo() {
        change(PackSession::undo);
    }

    public void restart() {
        change(PackSession::restart);
    }

    private void change(UnaryOperator<PackSession> how) {
        onDesk().ifPresent(
                        parcel ->
                                state.go(
                                        new PackStage.Packing(
                                                parcel,
                                                how.apply(state.stage().going().orElseThrow()))));
    }

    /// While it is being closed it is too late.
    private Optional<PackParcel> onDesk() {
        return state.stage().isBusy() ? Optional.empty() : state.stage().onDesk();
    }

    /// Takes the parcel off the desk.
    ///
    /// @param reason why it cannot be packed now; empty: it is only put back
    public void aside(String reason) {
        onDesk().ifPresent(
                        parcel -> {
                            state.go(new PackStage.Waiting(Optional.empty()));
                            threads.load(
                                    () -> behind.aside(parcel.session().parcel(), reason),
                                    _ -> {},
                                    state::broke);
                        });
    }

    /// Whether another desk has what was wanted, and it may be taken from there.
    public boolean canTakeOver() {
        return refused().filter(one -> one.why() instanceof PackRefusal.Held).isPresent();
    }

    /// Whether what was wanted is packed, and may be opened again.
    public boolean canReopen() {
        return refused().filter(one -> one.why().equals(IS_PACKED)).isPresent();
    }

    public void takeOver() {
        if (canTakeOver()) {
            refused().ifPresent(one -> open(one.parcel(), () -> behind.open(one.parcel(), true)));
        }
    }

    public void reopen() {
        if (canReopen()) {
            refused().ifPresent(one -> open(one.parcel(), () -> behind.reopen(one.parcel())));
        }
    }

    private Optional<PackAlarm.Refused> refused() {
        return state.alarm()
                .filter(PackAlarm.Refused.class::isInstance)
                .map(PackAlarm.Refused.class::cast)
                .filter(_ -> !state.stage().isBusy());
    }

    private void open(ParcelId id, Supplier<PackOpened> how) {
        state.show(new PackStage.Fetching(Optional.empty()));
        threads.load(how, answer -> opened.accept(id, answer), state::broke);
    }

    /// Prints the label of the last parcel once more.
    public void reprint() {
        last().ifPresent(done -> labels.again(done.parcel()));
    }

    public boolean canReprint() {
        return labels.canPrint() && last().isPresent();
    }

    private Optional<PackDone> last() {
        return state.stage() instanceof PackStage.Waiting(var last) ? last : Optional.empty();
    }

    /// The desk may be at the next parcel by now.
    private void showLabel(PackParcel of, PackDone.Label label) {
        last().filter(done -> done.parcel().equals(of))
                .map(done -> done.with(label))
                .ifPresent(done -> state.show(new PackStage.Waiting(Optional.of(done))));
    }
}
