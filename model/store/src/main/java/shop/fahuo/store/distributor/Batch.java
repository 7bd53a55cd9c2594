package shop.fahuo.store.distributor;

import org.jspecify.annotations.Nullable;

import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.order.Actor;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.db.Writer;
import shop.fahuo.store.distributor.Distributors.Put;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// A part of a list of distributors, taken in one transaction.
final class Batch {

    private static final String CHANGE =
            "update distributor set joined_at = ?, sealed = ?, content_hash = ?, phone_mark = ?"
                    + " where code = ?";

    /// Undoes what the transaction has written so far.
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Put why;

        Refused(Put why) {
            super(why.toString(), null, false, false);
            this.why = why;
        }
    }

    private Batch() {}

    /// @param list everybody after the one above them, who is in it or in the shop
    static CompletableFuture<Put> put(Writer writer, List<PersonalPart.Prepared> list, Actor by) {
        return writer.submit(tx -> put(tx, list, by))
                .exceptionally(
                        thrown -> {
                            if (thrown instanceof Refused refused) {
                                return refused.why;
                            }
                            throw new CompletionException(thrown);
                        });
    }

    private static Put put(Tx tx, List<PersonalPart.Prepared> list, Actor by) throws SQLException {
        Lines.lock(tx);
        var fresh = new ArrayList<@Nullable Object[]>();
        var codes = new ArrayList<DistributorCode>();
        var changed = new ArrayList<PersonalPart.Prepared>();
        var known = Known.among(list, tx::query);
        for (var one : list) {
            var before = Optional.ofNullable(known.get(one.distributor().code()));
            if (before.isEmpty()) {
                fresh.add(one.row());
                codes.add(new DistributorCode(one.distributor().code()));
            } else {
                refuseAnother(one, before.get().parent());
                if (!before.get().hash().equals(one.contentHash())) {
                    changed.add(one);
                }
            }
        }
        tx.batch(Distributors.ADD, fresh);
        TreeNotes.note(tx, codes);
        for (var one : changed) {
            change(tx, one, by);
        }
        if (!fresh.isEmpty() || !changed.isEmpty()) {
            var counts = Map.of("created", fresh.size(), "updated", changed.size());
            tx.event(0, by, "distributors.put", counts);
        }
        return new Put.Done(
                fresh.size(), changed.size(), list.size() - fresh.size() - changed.size());
    }

    private static void refuseAnother(PersonalPart.Prepared one, String sponsor) {
        var wanted = one.distributor().parent();
        if (!sponsor.isEmpty() && !wanted.isEmpty() && !wanted.equals(sponsor)) {
            throw new Refused(new Put.OtherSponsor(one.distributor().code(), sponsor));
        }
    }

    private static void change(Tx tx, PersonalPart.Prepared one, Actor by) throws SQLException {
        var distributor = one.distributor();
        var code = new DistributorCode(distributor.code());
        var before = Node.find(tx, code).orElseThrow();
        tx.update(CHANGE, one.changes());
        var sponsor =
                before.sponsor().isPresent()
                        ? Optional.<DistributorCode>empty()
                        : Node.code(distributor.parent());
        if (sponsor.isPresent()) {
            if (Lines.sponsors(tx, code, sponsor.get()) || Lines.stands(tx, code, sponsor.get())) {
                throw new Refused(new Put.Circle(code.value()));
            }
            Binding.bind(tx, before, sponsor.get(), by, "");
        }
        var now = Stands.now(tx, before);
        if (!now.rank().equals(distributor.rank())) {
            Stands.change(tx, before, distributor.rank(), now.role(), now.state(), by, "");
        }
    }
}
