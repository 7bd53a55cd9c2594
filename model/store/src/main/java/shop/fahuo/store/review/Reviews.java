package shop.fahuo.store.review;

import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.review.Answer;
import shop.fahuo.core.review.AnswerReason;
import shop.fahuo.store.db.Tx;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The record of what people answered.
public final class Reviews {

    private static final String ADD =
            "insert into review (id, order_id, answer, answered_at, answered_by, reason, note)"
                    + " values (?, ?, ?, ?, ?, ?, ?)";
    private static final String LAST =
            "select answered_by, answered_at from review where order_id = ? and answer = ?"
                    + " order by id desc limit 1";

    private Reviews() {}

    public static void add(
            Tx tx, OrderId order, Answer answer, Actor.Person by, String reason, String note)
            throws SQLException {
        tx.update(
                ADD, tx.nextId(), order.value(), answer.name(), tx.now(), by.name(), reason, note);
    }

    /// The last time somebody gave this answer, as the refusal the next one gets.
    public static Optional<Refusal> last(Tx tx, OrderId order, Answer answer) throws SQLException {
        return tx.first(
                LAST,
                row -> new Refusal.AlreadyDone(answer, row.text(1), row.instant(2)),
                order.value(),
                answer.name());
    }

    /// What the log says of an answer: of the note it keeps a commitment, and the code as it is.
    static Map<String, String> detail(Optional<AnswerReason> reason, String note) {
        var detail = new HashMap<String, String>();
        reason.ifPresent(code -> detail.put("reason", code.name()));
        if (!note.isEmpty()) {
            detail.put("note", note);
        }
        return detail;
    }
}
