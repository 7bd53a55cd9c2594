package shop.fahuo.store.verify;

import shop.fahuo.store.db.Snapshot;

import java.sql.SQLException;
import java.util.List;

/// Every run has at most one paper of which nobody knows, and ends with none; what was printed says
/// when and what; and a label's second print has a first.
final class Prints implements Invariant {

    private static final String JOBS = "select count(*) from print_job";
    private static final String ITEMS = "select count(*) from print_item";
    private static final String TWO_UNDER_WAY =
            "select job_id from print_item where state in ('SENDING', 'UNSURE') group by job_id"
                    + " having count(*) > 1";
    private static final String WRONG_STATE =
            "select j.id from print_job j where j.state = 'DONE' and exists (select 1 from"
                    + " print_item i where i.job_id = j.id and i.state in ('WAITING', 'SENDING',"
                    + " 'UNSURE'))";
    private static final String UNTOLD =
            "select i.job_id from print_item i join print_job j on j.id = i.job_id where i.state ="
                    + " 'PRINTED' and (i.printed_at is null or i.sha256 = '' or (j.kind = 'LABEL'"
                    + " and i.stamp is null))";
    private static final String NO_FIRST =
            "select i.job_id from print_item i where i.stamp > 0 and not exists (select 1 from"
                    + " print_item f where f.parcel_id = i.parcel_id and f.generation ="
                    + " i.generation and f.piece = i.piece and f.stamp = i.stamp - 1 and f.state ="
                    + " 'PRINTED')";

    @Override
    public List<Check> check(Snapshot shop) throws SQLException {
        return List.of(
                Invariant.none(shop, "print-one-unsure", JOBS, "run ", TWO_UNDER_WAY),
                Invariant.none(shop, "print-runs-end", JOBS, "run ", WRONG_STATE),
                Invariant.none(shop, "print-told", ITEMS, "run ", UNTOLD),
                Invariant.none(shop, "print-stamps", ITEMS, "run ", NO_FIRST));
    }
}
