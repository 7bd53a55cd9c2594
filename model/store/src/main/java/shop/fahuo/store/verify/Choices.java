package shop.fahuo.store.verify;

import shop.fahuo.core.tariff.Choice;
import shop.fahuo.store.db.Row;
import shop.fahuo.store.db.Snapshot;
import shop.fahuo.store.tariff.ChoiceJson;

import java.sql.SQLException;
import java.util.List;

/// Nobody was asked for a waybill before it was chosen by whom it goes, and it goes that way; and
/// what was chosen follows from what was compared.
final class Choices implements Invariant {

    private static final String WAYBILLS = "select count(*) from waybill";
    private static final String ASTRAY =
            "select w.parcel_id from waybill w join parcel p on p.id = w.parcel_id left join"
                + " waybill_choice c on c.parcel_id = w.parcel_id and c.generation = w.generation"
                + " where (c.account is null and w.state not in ('ASKED', 'GIVEN_UP')) or c.courier"
                + " <> w.courier or c.account <> w.account or (w.state in ('ASKED', 'BOOKED',"
                + " 'TAKING_BACK') and (c.courier <> p.courier or c.account <> p.account or"
                + " c.product <> p.product))";
    private static final String MADE =
            "select parcel_id, courier, account, product, content from waybill_choice where content"
                    + " <> ''";

    private final Tally made = new Tally("choices-follow");

    @Override
    public List<Check> check(Snapshot shop) throws SQLException {
        shop.each(MADE, this::judge);
        return List.of(
                Invariant.none(shop, "waybills-chosen", WAYBILLS, "parcel ", ASTRAY), made.check());
    }

    private void judge(Row row) throws SQLException {
        long parcel = row.number(1);
        var to = row.text(2) + " " + row.text(3) + " " + row.text(4);
        made.expect(follows(row.text(5), to), () -> "parcel " + parcel);
    }

    /// The same comparison gives the same choice, whenever it is made.
    private static boolean follows(String content, String to) {
        Choice choice;
        try {
            choice = ChoiceJson.read(content);
        } catch (RuntimeException _) {
            // Altered words may be no choice at all, in any way a parser can fail.
            return false;
        }
        var chosen = choice.carriage();
        var again = Choice.of(choice.wishes(), choice.policy(), choice.at(), choice.candidates());
        return choice.equals(again)
                && content.equals(ChoiceJson.write(choice))
                && to.equals(
                        String.join(
                                " ",
                                chosen.courier().name(),
                                chosen.account(),
                                chosen.product().value()));
    }
}
