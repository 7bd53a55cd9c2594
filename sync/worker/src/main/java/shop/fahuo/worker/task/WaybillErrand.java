package shop.fahuo.worker.task;

import shop.fahuo.connect.courier.Booked;
import shop.fahuo.connect.courier.Capability;
import shop.fahuo.connect.courier.CourierClient;
import shop.fahuo.connect.courier.CourierReply;
import shop.fahuo.connect.courier.CourierReply.NotNow;
import shop.fahuo.connect.courier.CourierReply.Ok;
import shop.fahuo.connect.courier.CourierReply.Refused;
import shop.fahuo.connect.courier.CourierReply.Unknown;
import shop.fahuo.connect.courier.Part;
import shop.fahuo.connect.courier.Refusal;
import shop.fahuo.core.courier.CancelReason;
import shop.fahuo.core.courier.ShipmentReference;
import shop.fahuo.core.courier.ShipmentRequest;
import shop.fahuo.core.courier.Waybill;
import shop.fahuo.core.courier.WaybillNumber;
import shop.fahuo.core.task.TaskState;
import shop.fahuo.store.outbox.Claim;
import shop.fahuo.store.parcel.WaybillCall;
import shop.fahuo.store.parcel.WaybillTasks;
import shop.fahuo.store.parcel.WaybillTold;
import shop.fahuo.worker.account.Lane;
import shop.fahuo.worker.courier.Chooser;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/// Chooses by whom parcels go, books their waybills and has them taken back, each once: whenever an
/// earlier call may have happened, the courier is asked before it is asked for one, always under
/// the same reference; where it cannot be asked, nothing is sent again and a person has to look.
public final class WaybillErrand implements Errand<CourierClient> {

    /// When the courier throttles and does not say for how long.
    private static final Duration BREATH = Duration.ofSeconds(5);

    /// Answers that make sense, only not about what was asked.
    private static final Set<String> ANSWERS = Set.of("MISMATCH", "UNPROVED");

    /// The courier takes an unused number back without being told.
    private static final String BY_ITSELF = "BY_ITSELF";

    private final WaybillTasks tasks;
    private final Chooser chooser;
    private final Clock clock;

    public WaybillErrand(WaybillTasks tasks, Chooser chooser, Clock clock) {
        this.tasks = tasks;
        this.chooser = chooser;
        this.clock = clock;
    }

    @Override
    public CompletableFuture<Optional<TaskState>> run(Lane<CourierClient> lane, Claim claim) {
        return switch (tasks.call(claim)) {
            case WaybillCall.Choose(var request, var wishes, var policy) ->
                    tasks.choose(claim, chooser.choose(request, wishes, policy));
            case WaybillCall.Ask(var request) -> tasks.settle(claim, create(lane, request));
            case WaybillCall.Query(var request, var again) ->
                    tasks.settle(claim, query(lane, request, again));
            case WaybillCall.TakeBack call -> tasks.settle(claim, takeBack(lane, call));
            case WaybillCall.Wait(var time) ->
                    tasks.settle(claim, new WaybillTold.NotNow("HELD", Optional.of(time)));
            case WaybillCall.Over() -> tasks.settle(claim, new WaybillTold.Over());
            case WaybillCall.Lost() -> CompletableFuture.completedFuture(Optional.empty());
        };
    }

    private WaybillTold create(Lane<CourierClient> lane, ShipmentRequest request) {
        return switch (lane.client().create(request)) {
            case Ok<Waybill>(var waybill) -> {
                lane.answered();
                yield new WaybillTold.Booked(waybill);
            }
            case Refused<Waybill> no -> refused(lane, no);
            case NotNow<Waybill> reply -> notNow(lane, reply);
            case Unknown<Waybill> reply -> unknown(lane, reply);
        };
    }

    private WaybillTold query(Lane<CourierClient> lane, ShipmentRequest request, boolean again) {
        var can = lane.client().capabilities();
        if (!can.contains(Capability.FIND)) {
            return again && can.contains(Capability.REPEAT)
                    ? create(lane, request)
                    : new WaybillTold.Unknown("CANNOT_ASK", "", false);
        }
        return switch (lane.client().find(request)) {
            case Ok<Optional<Waybill>>(var found) -> {
                lane.answered();
                if (found.isPresent()) {
                    yield new WaybillTold.Booked(found.get());
                }
                yield again ? create(lane, request) : new WaybillTold.Absent();
            }
            case Refused<Optional<Waybill>> no when isAboutIt(no.why()) -> refused(lane, no);
            case Refused<Optional<Waybill>>(var _, var _, var code, var words) -> {
                lane.answered();
                yield new WaybillTold.Unknown(code, words, true);
            }
            case NotNow<Optional<Waybill>> reply -> notNow(lane, reply);
            case Unknown<Optional<Waybill>> reply -> unknown(lane, reply);
        };
    }

    /// Whether a refused question says what became of the booking, or that nothing can be asked.
    private static boolean isAboutIt(Refusal why) {
        return switch (why) {
            case ACCOUNT, DUPLICATE, CANCELLED, UNREACHABLE -> true;
            case INVALID, NOT_FOUND, TOO_LATE, NOT_SUPPORTED, OTHER -> false;
        };
    }

    private WaybillTold refused(Lane<CourierClient> lane, Refused<?> no) {
        if (no.why() == Refusal.ACCOUNT) {
            return account(lane, no.code());
        }
        lane.answered();
        boolean taken = no.why() == Refusal.DUPLICATE || no.why() == Refusal.CANCELLED;
        var mend = no.part() == Part.NONE ? no.why().name() : no.part().name();
        return new WaybillTold.Refused(taken, mend, (no.code() + " " + no.words()).strip());
    }

    /// The task is due again at once: it is the lane that waits.
    private WaybillTold account(Lane<CourierClient> lane, String code) {
        lane.refused(code, clock.instant());
        return new WaybillTold.NotNow(code, Optional.of(Duration.ZERO));
    }

    private WaybillTold takeBack(Lane<CourierClient> lane, WaybillCall.TakeBack call) {
        var booked =
                new Booked(
                        new ShipmentReference(call.reference()),
                        new WaybillNumber(call.number()),
                        call.order());
        CourierReply<Boolean> told = lane.client().cancel(booked, CancelReason.NOT_WANTED);
        return switch (told) {
            case Ok<Boolean> _ -> {
                lane.answered();
                yield new WaybillTold.TakenBack("");
            }
            case Refused<Boolean>(var why, var _, var code, var words) ->
                    switch (why) {
                        case ACCOUNT -> account(lane, code);
                        case NOT_SUPPORTED -> new WaybillTold.TakenBack(BY_ITSELF);
                        case CANCELLED -> {
                            lane.answered();
                            yield new WaybillTold.TakenBack("");
                        }
                        case INVALID, UNREACHABLE, DUPLICATE, NOT_FOUND, TOO_LATE, OTHER -> {
                            lane.answered();
                            yield new WaybillTold.NotTakenBack(code, words);
                        }
                    };
            case NotNow<Boolean> reply -> notNow(lane, reply);
            case Unknown<Boolean>(var code, var words, var _) -> {
                lane.failed(code, clock.instant());
                yield new WaybillTold.Unknown(code, words, true);
            }
        };
    }

    private WaybillTold notNow(Lane<CourierClient> lane, NotNow<?> reply) {
        boolean throttled = reply.after().isPresent() || reply.code().equals("THROTTLED");
        if (throttled) {
            var pause = reply.after().orElse(BREATH);
            lane.throttled(pause, clock.instant());
            return new WaybillTold.NotNow(reply.code(), Optional.of(pause));
        }
        lane.failed(reply.code(), clock.instant());
        return new WaybillTold.NotNow(reply.code(), Optional.empty());
    }

    private WaybillTold unknown(Lane<CourierClient> lane, Unknown<?> reply) {
        if (ANSWERS.contains(reply.code())) {
            lane.answered();
        } else {
            lane.failed(reply.code(), clock.instant());
        }
        var can = lane.client().capabilities();
        return new WaybillTold.Unknown(
                reply.code(),
                reply.words(),
                can.contains(Capability.FIND) || can.contains(Capability.REPEAT));
    }
}
