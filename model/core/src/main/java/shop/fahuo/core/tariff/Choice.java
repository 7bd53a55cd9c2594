package shop.fahuo.core.tariff;

import shop.fahuo.core.Fen;
import shop.fahuo.core.courier.Carriage;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// By whom a parcel goes, among what it could go by, and why.
///
/// @param at when it was chosen, and would be handed over
/// @param candidates by account and product; the comparison as it was on that day
public record Choice(
        Wishes wishes,
        Policy policy,
        Instant at,
        List<Candidate> candidates,
        Carriage carriage,
        Reason reason) {

    private static final Comparator<Candidate> BY_FEE =
            Comparator.comparing(one -> one.fee().map(Fen::value).orElse(Long.MAX_VALUE));
    private static final Comparator<Candidate> BY_TIME =
            Comparator.comparing(one -> one.promised().orElse(Instant.MAX));
    private static final Comparator<Candidate> CHEAPEST =
            BY_FEE.thenComparing(BY_TIME).thenComparing(Candidate::service);
    private static final Comparator<Candidate> FASTEST =
            BY_TIME.thenComparing(BY_FEE).thenComparing(Candidate::service);

    public Choice {
        candidates = List.copyOf(candidates);
    }

    private record Pick(Service service, Reason reason) {}

    /// A person's word stands above all, then a rule's, then the shop's policy. The same always
    /// gives the same.
    public static Choice of(Wishes wishes, Policy policy, Instant at, List<Candidate> candidates) {
        var planned = Service.of(wishes.carriage());
        var pick =
                wishes.person().isPresent()
                        ? new Pick(planned, Reason.PERSON)
                        : byRule(wishes, policy, at, candidates)
                                .or(() -> byPolicy(policy, at, candidates))
                                .orElseGet(() -> new Pick(planned, asPlanned(policy)));
        return new Choice(
                wishes, policy, at, candidates, carriage(wishes, pick.service()), pick.reason());
    }

    private static Reason asPlanned(Policy policy) {
        return policy instanceof Policy.AsPlanned ? Reason.PLANNED : Reason.NOTHING_TO_COMPARE;
    }

    private static Carriage carriage(Wishes wishes, Service service) {
        return new Carriage(
                service.courier(), service.account(), service.product(), wishes.carriage().pay());
    }

    /// What a rule names is obeyed even where it would not go: that is for a person to see. Only a
    /// name that means none of the shop's accounts is passed over.
    private static Optional<Pick> byRule(
            Wishes wishes, Policy policy, Instant at, List<Candidate> candidates) {
        var named = wishes.rule().map(word -> named(word, candidates)).orElse(List.of());
        var planned = Service.of(wishes.carriage());
        if (policy instanceof Policy.AsPlanned
                && named.stream().anyMatch(one -> one.service().equals(planned))) {
            return Optional.of(new Pick(planned, Reason.RULE));
        }
        return byPolicy(policy, at, named)
                .map(Pick::service)
                .or(() -> named.stream().min(CHEAPEST).map(Candidate::service))
                .map(service -> new Pick(service, Reason.RULE));
    }

    /// An account's name may look like a courier's: it means the account then.
    private static List<Candidate> named(String word, List<Candidate> candidates) {
        var usable =
                candidates.stream()
                        .filter(one -> !one.obstacle().equals(Optional.of(Obstacle.NO_ACCOUNT)))
                        .toList();
        var account = usable.stream().filter(one -> one.service().isAccount(word)).toList();
        return account.isEmpty()
                ? usable.stream().filter(one -> one.service().isCourier(word)).toList()
                : account;
    }

    private static Optional<Pick> byPolicy(Policy policy, Instant at, List<Candidate> candidates) {
        var open = candidates.stream().filter(Candidate::isOpen).toList();
        return switch (policy) {
            case Policy.AsPlanned() -> Optional.empty();
            case Policy.Cheapest() -> pick(open, CHEAPEST, Reason.CHEAPEST);
            case Policy.Fastest() -> pick(open, FASTEST, Reason.FASTEST);
            case Policy.InTime(var within) -> {
                var end = at.plus(within);
                var timely =
                        open.stream()
                                .filter(
                                        one ->
                                                one.promised()
                                                        .filter(p -> !p.isAfter(end))
                                                        .isPresent())
                                .toList();
                yield pick(timely, CHEAPEST, Reason.IN_TIME)
                        .or(() -> pick(open, FASTEST, Reason.NONE_IN_TIME));
            }
        };
    }

    private static Optional<Pick> pick(
            List<Candidate> among, Comparator<Candidate> order, Reason reason) {
        return among.stream().min(order).map(one -> new Pick(one.service(), reason));
    }
}
