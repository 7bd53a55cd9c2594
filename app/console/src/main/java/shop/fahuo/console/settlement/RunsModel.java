package shop.fahuo.console.settlement;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Latest;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.core.ShopTime;
import shop.fahuo.core.settlement.PayoutPlan;
import shop.fahuo.core.settlement.SettlementState;
import shop.fahuo.store.settlement.PayoutRecord;
import shop.fahuo.store.settlement.SettlementRecord;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The runs, and of one of them, or of a preview, who gets what.
public final class RunsModel {

    /// As many as the list shows.
    static final int RUNS = 100;

    private static final int MONTHS = 12;

    /// @param page of what was asked for
    private record Seen(List<SettlementRecord> runs, RunPage page) {}

    private final SettlementModel.Behind behind;
    private final Latest<Seen> looking;
    private final Latest<List<SettlementRecord>> glancing;
    private final ReadOnlyObjectWrapper<List<SettlementRecord>> runs =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<RunPage>> page =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<RunLine>> selected =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Bug>> bug =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private YearMonth period;

    /// The number of the run that shows; empty for a preview.
    private Optional<String> chosen = Optional.empty();

    RunsModel(SettlementModel.Behind behind, Threads threads) {
        this.behind = behind;
        looking = new Latest<>(threads, this::show, this::fail);
        glancing = new Latest<>(threads, this::glanced, this::fail);
        period = thisMonth();
    }

    /// The newest first.
    public ReadOnlyObjectProperty<List<SettlementRecord>> runsProperty() {
        return runs.getReadOnlyProperty();
    }

    /// Empty until what was chosen is read.
    public ReadOnlyObjectProperty<Optional<RunPage>> pageProperty() {
        return page.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<RunLine>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Bug>> bugProperty() {
        return bug.getReadOnlyProperty();
    }

    /// Months a preview can be of, this one first.
    List<YearMonth> months() {
        var now = thisMonth();
        return IntStream.range(0, MONTHS).mapToObj(now::minusMonths).toList();
    }

    private YearMonth thisMonth() {
        return YearMonth.from(behind.clock().instant().atZone(ShopTime.ZONE));
    }

    /// How many wait for a person: runs to agree to, payouts in trouble.
    public long calling() {
        return runs.get().stream()
                .mapToLong(run -> run.state() == SettlementState.DRAFT ? 1 : run.sums().troubles())
                .sum();
    }

    /// @param number of a run; empty for the preview
    public void choose(Optional<String> number) {
        chosen = number;
        page.set(Optional.empty());
        selected.set(Optional.empty());
        look();
    }

    /// Previews another month.
    public void preview(YearMonth month) {
        period = month;
        choose(Optional.empty());
    }

    public void select(Optional<RunLine> line) {
        selected.set(line);
    }

    /// Reads everything anew.
    public void look() {
        var number = chosen;
        var month = period;
        looking.load(() -> see(number, month));
    }

    /// Looks whether a run has changed, and reads everything only then.
    public void glance() {
        glancing.load(() -> behind.settlement().runs().newest(RUNS));
    }

    private void glanced(List<SettlementRecord> now) {
        boolean same = now.equals(runs.get());
        runs.set(now);
        if (page.get().isPresent()) {
            bug.set(Optional.empty());
            if (!same) {
                look();
            }
        }
    }

    private Seen see(Optional<String> number, YearMonth month) {
        var all = behind.settlement().runs().newest(RUNS);
        var found = number.flatMap(behind.settlement().runs()::named);
        return new Seen(all, found.map(this::page).orElseGet(() -> page(month)));
    }

    private RunPage page(YearMonth month) {
        var plans = behind.settlement().runs().preview(month);
        return new RunPage(
                month,
                Optional.empty(),
                lines(plans, Function.identity(), _ -> Optional.empty()),
                behind.settlement().runs().against(month, plans));
    }

    private RunPage page(SettlementRecord run) {
        var payouts = behind.settlement().payouts().ofRun(run);
        return new RunPage(
                YearMonth.parse(run.period()),
                Optional.of(run),
                lines(payouts, PayoutRecord::plan, Optional::of),
                behind.settlement().runs().against(run, behind.person().get()));
    }

    private <T> List<RunLine> lines(
            List<T> all, Function<T, PayoutPlan> plan, Function<T, Optional<PayoutRecord>> payout) {
        var codes = all.stream().map(one -> plan.apply(one).payee().value()).toList();
        var names = behind.names().apply(codes);
        return all.stream()
                .map(
                        one -> {
                            var code = plan.apply(one).payee().value();
                            return new RunLine(
                                    plan.apply(one),
                                    Objects.requireNonNullElse(names.get(code), ""),
                                    payout.apply(one));
                        })
                .toList();
    }

    private void show(Seen seen) {
        var was = selected.get();
        runs.set(seen.runs());
        bug.set(Optional.empty());
        page.set(Optional.of(seen.page()));
        var lines = seen.page().lines();
        selected.set(
                lines.stream()
                        .filter(line -> was.filter(line::isSame).isPresent())
                        .findFirst()
                        .or(() -> lines.stream().findFirst()));
    }

    private void fail(Bug cause) {
        bug.set(Optional.of(cause));
    }
}
