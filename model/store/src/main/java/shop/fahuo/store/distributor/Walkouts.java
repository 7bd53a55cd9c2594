package shop.fahuo.store.distributor;

import static java.util.Objects.requireNonNull;

import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.commission.Walkout;
import shop.fahuo.core.commission.Walkout.Line;
import shop.fahuo.core.commission.Walkout.Member;
import shop.fahuo.core.commission.Walkout.Move;
import shop.fahuo.core.commission.Walkout.Step;
import shop.fahuo.core.distributor.PlaceCause;
import shop.fahuo.core.distributor.Role;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.store.db.Tx;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// 链动2+1 on the stored tree: what one pack pays, and whom it moves, in the transaction of whoever
/// books it.
public final class Walkouts {

    private static final String BROUGHT =
            "select code from entry_pack where sponsor = ? order by number";
    private static final String COUNTED = "select 1 from entry_pack where code = ?";
    private static final String COUNT =
            "insert into entry_pack (code, sponsor, number, order_id, counted_at, promoted) select"
                    + " cast(? as varchar), cast(? as varchar), count(*) + 1, cast(? as bigint),"
                    + " cast(? as timestamp with time zone), cast(? as boolean) from entry_pack"
                    + " where sponsor = ?";

    private Walkouts() {}

    /// An entry pack that may ship. It counts for whoever brought its buyer if he is a distributor
    /// and this is his first.
    ///
    /// @param through by whose link it was bought, where nobody brought its buyer
    /// @return who earns from it; empty when nobody brought anybody
    public static Optional<Line> sell(
            Tx tx,
            Walkout terms,
            OrderId order,
            Optional<DistributorCode> buyer,
            Optional<DistributorCode> through,
            Actor by,
            String note)
            throws SQLException {
        Lines.lock(tx);
        var sponsor = sponsor(tx, buyer);
        boolean counts =
                sponsor.isPresent()
                        && tx.first(COUNTED, row -> true, buyer.orElseThrow().value()).isEmpty();
        return counts
                ? Optional.of(bring(tx, terms, order, buyer.orElseThrow(), by, note).line())
                : look(tx, terms, buyer, through);
    }

    /// Who would earn from an entry pack now, if it counted for nobody. Nothing changes.
    public static Optional<Line> look(
            Tx tx,
            Walkout terms,
            Optional<DistributorCode> buyer,
            Optional<DistributorCode> through)
            throws SQLException {
        var seller = sponsor(tx, buyer).or(() -> through);
        if (seller.isEmpty() || Node.find(tx, seller.get()).isEmpty()) {
            return Optional.empty();
        }
        var members = members(tx, seller.get());
        return Optional.of(terms.sells(seller.get(), code -> requireNonNull(members.get(code))));
    }

    private static Optional<DistributorCode> sponsor(Tx tx, Optional<DistributorCode> buyer)
            throws SQLException {
        return buyer.isEmpty() ? buyer : Node.find(tx, buyer.get()).flatMap(Node::sponsor);
    }

    /// The first pack that somebody bought who is a distributor already, below the one who brought
    /// him.
    ///
    /// The tree's lock is held until the transaction ends. Those who should stay with the old boss
    /// are moved only if they are still in the line that is left: whoever has walked out himself,
    /// or was moved by people, stays where he is.
    ///
    /// @return what it pays; the moves are done
    static Step bring(
            Tx tx, Walkout terms, OrderId order, DistributorCode newcomer, Actor by, String note)
            throws SQLException {
        Lines.lock(tx);
        var sponsor =
                Node.find(tx, newcomer)
                        .flatMap(Node::sponsor)
                        .orElseThrow(
                                () -> new IllegalArgumentException("nobody brought " + newcomer));
        var members = members(tx, sponsor);
        var step = terms.brings(sponsor, newcomer, code -> requireNonNull(members.get(code)));
        boolean promoted = step.moves().stream().anyMatch(Move.WalksOut.class::isInstance);
        tx.update(
                COUNT,
                newcomer.value(),
                sponsor.value(),
                order.value(),
                tx.now(),
                promoted,
                sponsor.value());
        for (var move : step.moves()) {
            apply(tx, move, sponsor, by, note);
        }
        return step;
    }

    /// The sponsor and everybody above him, up to whom a walk-out can look.
    private static Map<DistributorCode, Member> members(Tx tx, DistributorCode sponsor)
            throws SQLException {
        var members = new HashMap<DistributorCode, Member>();
        for (var at = Optional.of(sponsor); at.isPresent(); ) {
            var member = member(tx, at.get());
            members.put(member.code(), member);
            // The peer of a boss is paid by who he walked out from, not by where he is.
            at = member.under().filter(up -> !members.containsKey(up));
        }
        return members;
    }

    private static Member member(Tx tx, DistributorCode code) throws SQLException {
        var node = Node.find(tx, code).orElseThrow();
        var places = Places.history(tx, node);
        boolean boss = Stands.now(tx, node).role() == Role.BOSS;
        return new Member(
                code,
                boss,
                places.getLast().under(),
                places.stream()
                        .flatMap(place -> place.walkedFrom().stream())
                        .reduce((_, last) -> last),
                // A boss is not counted for any more, and may have brought thousands.
                boss
                        ? List.of()
                        : tx.query(BROUGHT, row -> new DistributorCode(row.text(1)), code.value()));
    }

    private static void apply(Tx tx, Move move, DistributorCode sponsor, Actor by, String note)
            throws SQLException {
        switch (move) {
            // He joined in the line of whoever brought him; people may have moved him since.
            case Move.Joins _ -> {}
            case Move.WalksOut(var boss, var from) -> walkOut(tx, boss, from, by, note);
            case Move.Stays(var member, var under) -> {
                if (Lines.under(tx, member).equals(Optional.of(sponsor))) {
                    var how = Places.Move.of(PlaceCause.STAYED, by, note);
                    move(tx, member, Optional.of(under), how);
                    Tree.tell(
                            tx, by, "stayed", member, Map.of("under", under.value(), "note", note));
                }
            }
        }
    }

    private static void walkOut(
            Tx tx, DistributorCode boss, Optional<DistributorCode> from, Actor by, String note)
            throws SQLException {
        var node = Node.find(tx, boss).orElseThrow();
        var now = Stands.now(tx, node);
        Stands.change(tx, node, now.rank(), Role.BOSS, now.state(), by, note);
        move(
                tx,
                boss,
                Optional.empty(),
                new Places.Move(PlaceCause.WALKED_OUT, from, by.text(), "", note));
        var old = from.map(DistributorCode::value).orElse("");
        Tree.tell(tx, by, "walkedOut", boss, Map.of("from", old, "note", note));
    }

    private static void move(
            Tx tx, DistributorCode code, Optional<DistributorCode> under, Places.Move how)
            throws SQLException {
        Places.move(tx, Node.find(tx, code).orElseThrow(), under, how);
    }
}
