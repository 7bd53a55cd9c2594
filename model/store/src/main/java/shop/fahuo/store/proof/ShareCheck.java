package shop.fahuo.store.proof;

import org.jspecify.annotations.Nullable;

import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.proof.NoteKey;
import shop.fahuo.core.proof.ProofCheck;
import shop.fahuo.core.proof.Proved;
import shop.fahuo.store.commission.Basis;
import shop.fahuo.store.commission.ShareFacts;
import shop.fahuo.store.proof.ShareProved.Fails;
import shop.fahuo.store.proof.ShareProved.Reason;
import shop.fahuo.store.proof.ShareProved.Wrong;

import tools.jackson.core.JacksonException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Checks how shares came about, with nothing but a file: works them out anew, and holds them and
/// what they come from against the signed log.
public final class ShareCheck {

    private final Optional<NoteKey> brought;

    /// @param brought the shop's key as the reader knows it from elsewhere
    public ShareCheck(Optional<NoteKey> brought) {
        this.brought = brought;
    }

    /// @param text of a file
    /// @return empty when it is none about shares
    public Optional<ShareProved> check(String text) {
        return text.contains("\"format\":\"fahuo-share-")
                ? Optional.of(
                        ShareProof.read(text)
                                .map(this::check)
                                .orElseGet(
                                        () ->
                                                Fails.with(
                                                        Reason.NOT_A_PROOF,
                                                        ShareProof.suspect(text))))
                : Optional.empty();
    }

    private ShareProved check(ShareProof proof) {
        return switch (new ProofCheck(brought).check(proof.log())) {
            case Proved.Fails(var fault, var entry) ->
                    Fails.with(
                            reason(fault), entry < 0 ? "log" : "log.entries[" + at(proof, entry));
            case Proved.Holds log -> check(proof, log);
        };
    }

    private static String at(ShareProof proof, long index) {
        var places = proof.log().entries().stream().map(one -> one.index()).toList();
        return places.indexOf(index) + "]";
    }

    private static Reason reason(Proved.Fault fault) {
        return switch (fault) {
            case NOT_A_PROOF, NOT_GROWN -> Reason.NOT_A_PROOF;
            case NO_KEY -> Reason.NO_KEY;
            case OTHER_KEY -> Reason.OTHER_KEY;
            case NOT_SIGNED -> Reason.NOT_SIGNED;
            case NOT_IN_LOG -> Reason.NOT_IN_LOG;
        };
    }

    private static ShareProved check(ShareProof proof, Proved.Holds log) {
        var logged = new LoggedShares(proof.facts().sale().order());
        var wrong = new ArrayList<Wrong>();
        var entries = proof.log().entries();
        for (int i = 0; i < entries.size(); i++) {
            if (!logged.take(entries.get(i))) {
                wrong.add(new Wrong("log.entries[" + i + "]", Reason.NOT_ABOUT, "", ""));
            }
        }
        parts(proof, logged, wrong);
        shares(proof, logged, wrong);
        return wrong.isEmpty()
                ? new ShareProved.Holds(
                        proof,
                        log.key(),
                        log.trusted(),
                        log.checkpoints().getLast(),
                        logged.booked(),
                        logged.based(),
                        logged.plan().orElseThrow())
                : new Fails(wrong);
    }

    /// That the order, the line and the plan are those whose hashes were logged.
    private static void parts(ShareProof proof, LoggedShares logged, List<Wrong> wrong) {
        var says = Basis.hash(proof.basis()).hex();
        if (!logged.basis().orElse(says).equals(says)) {
            wrong.add(notLogged("basis", says, logged.basis().orElse("")));
        } else {
            new TreeMap<>(proof.facts().basis().json())
                    .forEach((part, is) -> equal(part, is, proof.basis().get(part), wrong));
        }
        plan(proof.facts(), logged, wrong);
    }

    private static void plan(ShareFacts facts, LoggedShares logged, List<Wrong> wrong) {
        if (logged.plan().isEmpty()) {
            wrong.add(notLogged("plan", "", ""));
            return;
        }
        var told = logged.plan().get();
        equal("plan.version", (long) facts.version(), told.version(), wrong);
        equal("plan.text", facts.basis().plan().hex(), told.hash(), wrong);
        var paid = facts.sale().paid();
        if (paid.isEmpty() || paid.get().isBefore(told.from())) {
            wrong.add(notLogged("order.paidAt", paid.toString(), told.from().toString()));
        }
    }

    private static void equal(
            String place, Object says, @Nullable Object right, List<Wrong> wrong) {
        if (!says.equals(right)) {
            wrong.add(notLogged(place, says.toString(), String.valueOf(right)));
        }
    }

    private static Wrong notLogged(String place, String says, String right) {
        return new Wrong(place, Reason.NOT_LOGGED, says, right);
    }

    private static void shares(ShareProof proof, LoggedShares logged, List<Wrong> wrong) {
        try {
            var worked = proof.facts().work();
            if (worked.isEmpty()) {
                wrong.add(new Wrong("plan", Reason.NOT_A_PROOF, "", ""));
                return;
            }
            var right = ShareProof.shares(worked.get(), proof.payee());
            wrong.addAll(Compared.at("shares", proof.shares(), right));
            booked(worked.get(), logged, wrong);
        } catch (IllegalArgumentException | ArithmeticException | JacksonException impossible) {
            wrong.add(
                    new Wrong(
                            "order",
                            Reason.NOT_A_PROOF,
                            String.valueOf(impossible.getMessage()),
                            ""));
        }
    }

    /// That together they come to what was booked, for each and for all.
    private static void booked(
            List<ShareFacts.Worked> worked, LoggedShares logged, List<Wrong> wrong) {
        var sums = new TreeMap<DistributorCode, Long>();
        worked.forEach(one -> sums.merge(one.payee(), one.amount().value(), Long::sum));
        sums.forEach(
                (payee, sum) -> {
                    if (logged.booked(payee) != sum) {
                        wrong.add(notBooked(payee.value(), sum, logged.booked(payee)));
                    }
                });
        if (logged.booked().isEmpty()) {
            wrong.add(notBooked("log", worked.size(), 0));
        }
        long all = sums.values().stream().mapToLong(Long::longValue).sum();
        if (logged.cost() != all) {
            wrong.add(notBooked("", all, logged.cost()));
        }
    }

    private static Wrong notBooked(String whose, long sum, long booked) {
        return new Wrong(whose, Reason.NOT_BOOKED, String.valueOf(sum), String.valueOf(booked));
    }
}
