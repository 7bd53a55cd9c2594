package shop.fahuo.store.proof;

import shop.fahuo.core.CanonicalJson;
import shop.fahuo.core.commission.CommissionBook;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.proof.ProofFile;
import shop.fahuo.store.commission.Basis;
import shop.fahuo.store.commission.Plans;
import shop.fahuo.store.ledger.Ledger;
import shop.fahuo.store.proof.ShareProved.PlanTold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What entries of the log tell of the commission of one order.
final class LoggedShares {

    private final long order;
    private final List<Long> booked = new ArrayList<>();
    private final Map<String, Long> accounts = new HashMap<>();
    private String basis = "";
    private long based;
    private Optional<PlanTold> plan = Optional.empty();

    /// @param order Fahuo's own number
    LoggedShares(long order) {
        this.order = order;
    }

    /// @return whether it is about this order, or its plan, and comes after those before it
    boolean take(ProofFile.Entry entry) {
        var content = entry.content();
        if (!(content.get("sequence") instanceof Long sequence)
                || sequence <= Math.max(last(), 0)
                || sequence != entry.index() + 1
                || !(content.get("order") instanceof Long of)
                || !(content.get("detail") instanceof String text)
                || !(CanonicalJson.read(text).orElse("") instanceof Map<?, ?> detail)) {
            return false;
        }
        return switch (String.valueOf(content.get("what"))) {
            case Plans.ACTIVATED -> isPlan(sequence, detail);
            case Ledger.POSTED -> of == order && isBooked(sequence, detail);
            case Basis.UNCHANGED -> of == order && isBased(sequence, detail);
            default -> false;
        };
    }

    private long last() {
        return Math.max(
                plan.map(PlanTold::sequence).orElse(0L),
                Math.max(based, booked.isEmpty() ? 0 : booked.getLast()));
    }

    private boolean isPlan(long sequence, Map<?, ?> detail) {
        if (plan.isPresent()
                || !(detail.get("version") instanceof Long version)
                || !(detail.get("hash") instanceof String hash)
                || !(detail.get("from") instanceof String from)) {
            return false;
        }
        plan = Optional.of(new PlanTold(sequence, version, hash, Instant.parse(from)));
        return true;
    }

    private boolean isBooked(long sequence, Map<?, ?> detail) {
        if (!String.valueOf(detail.get("key")).startsWith("commission:" + order + ":")
                || !(detail.get("entries") instanceof String entries)
                || !(CanonicalJson.read(entries).orElse("") instanceof List<?> list)) {
            return false;
        }
        booked.add(sequence);
        for (var one : list) {
            if (one instanceof Map<?, ?> entry
                    && entry.get("account") instanceof String account
                    && entry.get("fen") instanceof Long fen) {
                accounts.merge(account, fen, Long::sum);
            }
        }
        return !detail.containsKey(Basis.TOLD) || isBased(sequence, detail);
    }

    private boolean isBased(long sequence, Map<?, ?> detail) {
        basis = String.valueOf(detail.get(Basis.TOLD));
        based = sequence;
        return true;
    }

    /// The hash of what they were worked out from last; empty when the log has none.
    Optional<String> basis() {
        return based == 0 ? Optional.empty() : Optional.of(basis);
    }

    long based() {
        return based;
    }

    /// Empty when the log does not tell of it here.
    Optional<PlanTold> plan() {
        return plan;
    }

    List<Long> booked() {
        return booked;
    }

    /// What was booked for somebody, in fen, whatever became of it since.
    long booked(DistributorCode payee) {
        return -List.of(
                        CommissionBook.held(payee),
                        CommissionBook.payable(payee),
                        CommissionBook.receivable(payee))
                .stream()
                .mapToLong(account -> accounts.getOrDefault(account.path(), 0L))
                .sum();
    }

    /// What was booked for all together.
    long cost() {
        return accounts.getOrDefault(CommissionBook.COST.path(), 0L);
    }
}
