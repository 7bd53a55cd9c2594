package shop.fahuo.store.verify;

import shop.fahuo.store.db.Snapshot;

import java.sql.SQLException;
import java.util.List;

/// Why a person let an order ship, ended it, or gave its money back is recorded as the log has it.
/// Events from before there were codes in them say nothing of it.
final class CodedAnswers implements Invariant {

    private static final String CODED =
            "from event e where e.what in ('phase.READY', 'phase.CANCELLED') and e.actor like"
                    + " 'person:%' and e.detail like '%\"reason\":\"%'";
    private static final String ALL = "select count(*) " + CODED;
    private static final String ASTRAY =
            "select e.order_id "
                    + CODED
                    + " and not exists (select 1 from review r where r.order_id = e.order_id and"
                    + " r.answered_at = e.at and 'person:' || r.answered_by = e.actor and r.answer"
                    + " = case e.what when 'phase.READY' then 'APPROVE' else 'CANCEL' end and"
                    + " e.detail like '%\"reason\":\"' || r.reason || '\"%')";

    private static final String GIVEN_BACK =
            "from event e where e.what in ('refund.WAITING', 'refund.ASKED') and e.detail like"
                    + " '%\"reason\":\"%'";
    private static final String ALL_BACK = "select count(*) " + GIVEN_BACK;
    private static final String BACK_ASTRAY =
            "select e.order_id "
                    + GIVEN_BACK
                    + " and not exists (select 1 from refund r where r.order_id = e.order_id and"
                    + " e.detail like '%\"reference\":\"' || r.reference || '\"%' and"
                    + " 'person:' || r.asked_by = e.actor and"
                    + " e.detail like '%\"reason\":\"' || r.code || '\"%')";

    @Override
    public List<Check> check(Snapshot shop) throws SQLException {
        return List.of(
                Invariant.none(shop, "answers-told", ALL, "order ", ASTRAY),
                Invariant.none(shop, "refund-reasons-told", ALL_BACK, "order ", BACK_ASTRAY));
    }
}
