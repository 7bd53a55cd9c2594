package shop.fahuo.store.order;

import shop.fahuo.core.CanonicalJson;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.order.LineId;
import shop.fahuo.core.order.Order;
import shop.fahuo.core.order.OrderLine;
import shop.fahuo.core.review.Answer;
import shop.fahuo.core.review.AnswerReason;
import shop.fahuo.core.rule.Decision;
import shop.fahuo.core.rule.Facts;
import shop.fahuo.core.task.TaskKind;
import shop.fahuo.core.task.TaskState;
import shop.fahuo.core.task.Trouble;
import shop.fahuo.core.task.TroubleCause;
import shop.fahuo.store.db.Words;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything the shop knows of one order, without what only [Orders#reveal] shows.
///
/// @param order what the channel says of it; its recipient is masked, and its origin and by when it
///   is to leave, which the row has, are left out
/// @param decision the newest
/// @param afterSale empty until all of it has arrived
/// @param holds, reviews, deliveries, tasks, troubles, refunds, events each oldest first
public record OrderDetail(
        OrderRow row,
        Order order,
        List<LineState> lines,
        List<HoldState> holds,
        Optional<DecisionRecord> decision,
        List<ReviewRecord> reviews,
        List<DeliveryRecord> deliveries,
        List<TaskRecord> tasks,
        List<TroubleRecord> troubles,
        List<RefundRecord> refunds,
        Optional<AfterSaleDays> afterSale,
        List<EventRecord> events) {

    public OrderDetail {
        lines = List.copyOf(lines);
        holds = List.copyOf(holds);
        reviews = List.copyOf(reviews);
        deliveries = List.copyOf(deliveries);
        tasks = List.copyOf(tasks);
        troubles = List.copyOf(troubles);
        refunds = List.copyOf(refunds);
        events = List.copyOf(events);
    }

    /// For how long an order that has arrived may come back.
    ///
    /// @param delivered when the last of it arrived
    public record AfterSaleDays(Instant delivered, Instant end) {}

    /// How far one line has come.
    ///
    /// @param reserved units promised to it
    /// @param warehouse where they lie; empty while none are
    /// @param delivered units that have left
    /// @param refunded units whose money is back
    /// @param withdrawn those of them that had not left and never will
    /// @param keys how many card keys are assigned to it
    /// @param keyTails the ends of the first of them, by which a buyer can name one
    public record LineState(
            LineId id,
            OrderLine line,
            int reserved,
            String warehouse,
            int delivered,
            int refunded,
            int withdrawn,
            int keys,
            List<String> keyTails) {

        public LineState {
            keyTails = List.copyOf(keyTails);
        }
    }

    /// A hold, standing or past.
    ///
    /// @param waived a person released it, and rules may not put it up again
    public record HoldState(
            HoldReason reason,
            Instant placed,
            String placedBy,
            Optional<Instant> until,
            String note,
            Optional<Instant> released,
            String releasedBy,
            boolean waived) {

        public boolean isStanding() {
            return released.isEmpty();
        }
    }

    /// What the rules said, and the facts they saw.
    public record DecisionRecord(Decision decision, Facts facts, String ruleSetName) {}

    /// What a person answered.
    ///
    /// @param reason the hold's reason, the parcel, why it was cancelled; may be empty
    public record ReviewRecord(Answer answer, Instant at, String by, String reason, String note) {

        /// Why, where it was said by a code.
        public Optional<AnswerReason> code() {
            return AnswerReason.named(answer, reason);
        }
    }

    /// A line that has left.
    ///
    /// @param courier, waybill both empty for what is delivered as a secret
    /// @param toldByTask whether a call told the channel
    /// @param batch the file that told the channel; empty when none has yet
    public record DeliveryRecord(
            LineId line,
            String courier,
            String waybill,
            Instant at,
            String by,
            boolean toldByTask,
            Optional<Long> batch) {

        public boolean isChannelTold() {
            return toldByTask || batch.isPresent();
        }
    }

    /// An outside effect of the order.
    ///
    /// @param key the reference the other side sees
    /// @param due when it is looked at next; means nothing once it is done or dead
    public record TaskRecord(
            TaskKind kind,
            String key,
            TaskState state,
            int attempts,
            Instant due,
            String errorCode,
            String errorWords,
            String receipt,
            Optional<Instant> done) {}

    /// What needs or needed a person.
    ///
    /// @param what with the task as it is now
    public record TroubleRecord(
            Trouble what,
            String words,
            Instant raised,
            Optional<Instant> resolved,
            String resolvedBy) {

        public TroubleCause cause() {
            return what.cause();
        }

        public boolean isOpen() {
            return resolved.isEmpty();
        }
    }

    /// A link of the event chain.
    ///
    /// @param actor see [shop.fahuo.core.order.Actor#text()]
    /// @param detail canonical JSON or empty, with the words that people wrote
    /// @param words these alone; empty when there are none
    /// @param erased whether there were some that are gone
    public record EventRecord(
            long sequence,
            Instant at,
            String actor,
            String what,
            String detail,
            String words,
            boolean erased) {

        /// Why, where it was said by a code; a name of that code.
        public Optional<String> reason() {
            return CanonicalJson.read(detail)
                    .filter(Map.class::isInstance)
                    .map(known -> ((Map<?, ?>) known).get("reason"))
                    .filter(String.class::isInstance)
                    .map(String.class::cast);
        }

        /// Its detail for people to read.
        ///
        /// @param gone what stands where words were erased
        public String detail(String gone) {
            return detail.replace(Words.ERASED, gone);
        }
    }
}
