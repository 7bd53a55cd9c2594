package shop.fahuo.worker.courier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import shop.fahuo.connect.courier.Capability;
import shop.fahuo.connect.courier.CourierClient;
import shop.fahuo.connect.courier.CourierReply;
import shop.fahuo.connect.courier.QuoteRequest;
import shop.fahuo.core.courier.ProductCode;
import shop.fahuo.core.courier.Quote;
import shop.fahuo.core.courier.Reach;
import shop.fahuo.core.courier.ShipmentRequest;
import shop.fahuo.core.tariff.Answer;
import shop.fahuo.core.tariff.Answer.Prices;
import shop.fahuo.core.tariff.Box;
import shop.fahuo.core.tariff.Candidates;
import shop.fahuo.core.tariff.Choice;
import shop.fahuo.core.tariff.Policy;
import shop.fahuo.core.tariff.Wishes;
import shop.fahuo.store.tariff.StoredTariff;
import shop.fahuo.store.tariff.Tariffs;
import shop.fahuo.worker.account.Lane;
import shop.fahuo.worker.account.Lanes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/// Chooses by whom a parcel goes, by the contract tables and by what couriers say of it. All of
/// them are asked at once and not waited for long: a silent one is compared by its table. What they
/// say here is no sign of how booking with them would go.
public final class Chooser {

    private static final Logger LOG = LoggerFactory.getLogger(Chooser.class);

    private final Lanes<?, CourierClient> lanes;
    private final Tariffs tariffs;
    private final Clock clock;
    private final Executor calls;
    private final Duration patience;

    /// What an account will have said.
    private record Asked(
            CourierClient client,
            CompletableFuture<Optional<Reach>> reach,
            CompletableFuture<Prices> prices) {

        Answer answer() {
            return new Answer(client.courier(), reach.join(), prices.join());
        }
    }

    /// @param calls where calls run
    /// @param patience how long couriers may take to answer
    public Chooser(
            Lanes<?, CourierClient> lanes,
            Tariffs tariffs,
            Clock clock,
            Executor calls,
            Duration patience) {
        this.lanes = lanes;
        this.tariffs = tariffs;
        this.clock = clock;
        this.calls = calls;
        this.patience = patience;
    }

    public Choice choose(ShipmentRequest request, Wishes wishes, Policy policy) {
        var now = clock.instant();
        var cargo = request.cargo();
        var to = request.receiver().address();
        // Nobody needs to know what others would cost when it is said already by whom it goes.
        boolean isAsked = wishes.person().isEmpty() && !policy.equals(new Policy.AsPlanned());
        var candidates =
                new Candidates(
                        new Box(to, cargo.weight(), cargo.pieces(), wishes.carriage().pay()),
                        wishes,
                        isAsked ? ask(request, now) : unasked(),
                        tariffs.current().stream().map(StoredTariff::tariff).toList(),
                        now);
        return Choice.of(wishes, policy, now, candidates.all());
    }

    private Map<String, Answer> unasked() {
        var answers = new TreeMap<String, Answer>();
        lanes.all()
                .forEach(lane -> answers.put(lane.name(), Answer.unasked(lane.client().courier())));
        return answers;
    }

    private Map<String, Answer> ask(ShipmentRequest request, Instant now) {
        var question =
                new QuoteRequest(
                        request.sender().address(),
                        request.receiver().address(),
                        request.cargo().weight(),
                        ProductCode.UNSAID,
                        now);
        var asked = new TreeMap<String, Asked>();
        lanes.all().forEach(lane -> asked.put(lane.name(), ask(lane, question, now)));
        var answers = new TreeMap<String, Answer>();
        asked.forEach((name, one) -> answers.put(name, one.answer()));
        return answers;
    }

    private Asked ask(Lane<CourierClient> lane, QuoteRequest question, Instant now) {
        var client = lane.client();
        boolean isResting = lane.pausedUntil(now).isPresent();
        return new Asked(
                client,
                can(client, Capability.REACH) && !isResting
                        ? ask(
                                lane,
                                () -> client.reach(question.from(), question.to()),
                                Optional::of,
                                Optional.empty())
                        : CompletableFuture.completedFuture(Optional.empty()),
                can(client, Capability.QUOTE)
                        ? prices(lane, question, isResting)
                        : CompletableFuture.completedFuture(new Prices.NotAsked()));
    }

    private static boolean can(CourierClient client, Capability what) {
        return client.capabilities().contains(what);
    }

    private CompletableFuture<Prices> prices(
            Lane<CourierClient> lane, QuoteRequest question, boolean isResting) {
        Prices silent = new Prices.Silent();
        Function<List<Quote>, Prices> quoted = Prices.Quoted::new;
        return isResting
                ? CompletableFuture.completedFuture(silent)
                : ask(lane, () -> lane.client().quote(question), quoted, silent);
    }

    /// @param silent what it comes to when the courier says nothing that helps
    private <T, U> CompletableFuture<U> ask(
            Lane<CourierClient> lane,
            Supplier<CourierReply<T>> call,
            Function<T, U> read,
            U silent) {
        return CompletableFuture.supplyAsync(call, calls)
                .thenApply(
                        reply ->
                                reply instanceof CourierReply.Ok<T>(var said)
                                        ? read.apply(said)
                                        : silent)
                .completeOnTimeout(silent, patience.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(
                        failure -> {
                            LOG.error("asking {} about a parcel broke", lane.name(), failure);
                            return silent;
                        });
    }
}
