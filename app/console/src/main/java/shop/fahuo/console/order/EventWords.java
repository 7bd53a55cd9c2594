package shop.fahuo.console.order;

import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.store.order.OrderDetail;

/// Puts the event chain's short words into sentences: `phase.READY` into `转为待发货`.
public final class EventWords {

    private final Ui ui;

    public EventWords(Ui ui) {
        this.ui = ui;
    }

    /// @param what from the store's fixed vocabulary; a word of a newer version shows as it is
    String what(String what) {
        int dot = what.indexOf('.');
        var kind = dot < 0 ? what : what.substring(0, dot);
        var rest = dot < 0 ? "" : what.substring(dot + 1);
        return switch (kind) {
            case "created" -> ui.get("order.event.created", word("Phase", rest));
            case "phase" -> ui.get("order.event.phase", word("Phase", rest));
            case "decided" -> ui.get("order.event.decided", word("Decision.Verdict", rest));
            case "revealed" -> ui.get("order.event.revealed");
            case "erased" -> ui.get("order.event.erased");
            case "restricted" -> ui.get("order.event.restricted");
            case "hold" -> ui.get("order.event.hold", word("HoldReason", rest));
            case "released" -> ui.get("order.event.released", word("HoldReason", rest));
            case "trouble" ->
                    rest.equals("resolved")
                            ? ui.get("order.event.resolved")
                            : ui.get("order.event.trouble", word("TroubleCause", rest));
            case "task" -> ui.get("order.event.task", word("TaskState", rest));
            case "changed" -> ui.get("order.event.changed");
            case "promised" -> ui.get("order.event.promised");
            case "told" -> ui.get("order.event.told");
            case "difference" -> ui.get("order.event.difference");
            case "commission" -> ui.get("order.event.commission");
            case "points" -> ui.get("order.event.points");
            case "posted" -> ui.get("order.event.posted");
            case "payment" ->
                    rest.equals("asked")
                            ? ui.get("order.event.asked")
                            : ui.get("order.event.payment", word("Finding", rest));
            case "label" ->
                    switch (rest) {
                        case "printed" -> ui.get("order.event.labelPrinted");
                        case "reprinted" -> ui.get("order.event.labelReprinted");
                        case "seen" -> ui.get("order.event.labelSeen");
                        case "missed" -> ui.get("order.event.labelMissed");
                        default -> what;
                    };
            case "refund" -> ui.get("order.event.refund", word("RefundState", rest));
            case "parcel" ->
                    switch (rest) {
                        case "routed" -> ui.get("order.event.routed");
                        case "packed" -> ui.get("order.event.packed");
                        case "opened" -> ui.get("order.event.opened");
                        case "aside" -> ui.get("order.event.aside");
                        default -> ui.get("order.event.parcel", word("ParcelState", rest));
                    };
            case "track" -> ui.get("order.event.track", word("TrackStatus", rest));
            case "waybill" ->
                    rest.equals("chosen")
                            ? ui.get("order.event.chosen")
                            : ui.get("order.event.waybill", word("WaybillState", rest));
            default -> what;
        };
    }

    /// What happened, and why where that was said by a code.
    String what(OrderDetail.EventRecord event) {
        var said = what(event.what());
        return event.reason()
                .map(code -> ui.get("order.event.why", said, reason(event.what(), code)))
                .orElse(said);
    }

    private String reason(String what, String code) {
        int dot = what.indexOf('.');
        return switch (dot < 0 ? what : what.substring(0, dot)) {
            case "revealed" -> word("RevealReason", code);
            case "refund" -> word("RefundReason", code);
            case "phase" -> word("AnswerReason", code);
            default -> code;
        };
    }

    /// @param actor as [shop.fahuo.core.order.Actor#text()] writes it
    public String who(String actor) {
        int colon = actor.indexOf(':');
        if (colon > 0) {
            var name = actor.substring(colon + 1);
            return actor.startsWith("channel:") ? ui.channel(new ChannelName(name)) : name;
        }
        return switch (actor) {
            case "worker" -> ui.get("order.actor.worker");
            case "rules" -> ui.get("order.actor.rules");
            default -> actor;
        };
    }

    /// Who, and what they wrote.
    String who(OrderDetail.EventRecord event) {
        var words = event.erased() ? ui.get("order.event.wordsErased") : event.words();
        return (who(event.actor()) + "  " + words).strip();
    }

    private String word(String type, String constant) {
        var key = "word." + type + "." + constant;
        return ui.texts().has(key) ? ui.get(key) : constant;
    }
}
