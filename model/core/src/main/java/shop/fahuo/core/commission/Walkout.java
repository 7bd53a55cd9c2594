package shop.fahuo.core.commission;

import shop.fahuo.core.Fen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// 链动2+1: who brings so many buyers of the entry pack becomes a boss (老板) and walks out of his own
/// boss's line, leaving some of those he brought. There are several customs; the terms say which.
///
/// Sponsors never change. What changes is the placement, which only says whose line somebody is in,
/// and nothing that was paid before changes with it.
///
/// @param directAgent for bringing a buyer, to an agent
/// @param directBoss the same, to a boss
/// @param point to the nearest boss above an agent who brought one (见点)
/// @param peer of what a boss earns by either, to the one he walked out from (培育, 平级)
/// @param promoteAt with how many he becomes a boss
/// @param leaves which of those he brought stay with the old boss, by their number from 1; with
///   everybody below them
/// @param promotedFirst whether he is a boss already when he is paid for the one who makes him one
public record Walkout(
        Fen directAgent,
        Fen directBoss,
        Fen point,
        BasisPoints peer,
        int promoteAt,
        Set<Integer> leaves,
        boolean promotedFirst) {

    public Walkout {
        leaves = Set.copyOf(leaves);
        if (promoteAt < 1 || leaves.stream().anyMatch(one -> one < 1 || one > promoteAt)) {
            throw new IllegalArgumentException("leaves " + leaves + " of " + promoteAt);
        }
    }

    /// Somebody who bought the pack, as he stands.
    ///
    /// @param under whose line he is in; empty for a boss who walked out, and for the first
    /// @param from the boss he walked out from
    /// @param brought whom, in the order in which they came
    public record Member(
            DistributorCode code,
            boolean boss,
            Optional<DistributorCode> under,
            Optional<DistributorCode> from,
            List<DistributorCode> brought) {

        public Member {
            brought = List.copyOf(brought);
        }
    }

    /// For what somebody earns from a pack.
    public enum Kind {
        /// For bringing its buyer (直推).
        DIRECT,
        /// For being the boss above who did (见点).
        POINT,
        /// For having had the boss who earns in his line (培育, 平级).
        PEER
    }

    /// Who earns from a pack.
    ///
    /// @param seller who brought its buyer
    /// @param boss whether he earns as one
    /// @param above the nearest boss above a seller who is none
    /// @param peer whom the boss who earns walked out from
    public record Line(
            DistributorCode seller,
            boolean boss,
            Optional<DistributorCode> above,
            Optional<DistributorCode> peer) {

        private Optional<DistributorCode> payee(Kind kind) {
            return switch (kind) {
                case DIRECT -> Optional.of(seller);
                case POINT -> above;
                case PEER -> peer;
            };
        }
    }

    /// What somebody earns from one pack.
    public record Paid(DistributorCode payee, Kind kind, Fen amount) {}

    /// What one pack does to the placement.
    public sealed interface Move {

        /// A newcomer, in the line of the one who brought him.
        record Joins(DistributorCode newcomer, DistributorCode under) implements Move {}

        /// Becomes a boss, and stands under nobody.
        record WalksOut(DistributorCode boss, Optional<DistributorCode> from) implements Move {}

        /// Stays with the old boss, with everybody below him.
        record Stays(DistributorCode member, DistributorCode under) implements Move {}
    }

    /// @param paid at most one of each kind
    /// @param moves in this order
    public record Step(Line line, List<Paid> paid, List<Move> moves) {

        public Step {
            paid = List.copyOf(paid);
            moves = List.copyOf(moves);
        }

        public Fen total() {
            return paid.stream().map(Paid::amount).reduce(Fen.ZERO, Fen::plus);
        }
    }

    /// How much for each pack.
    ///
    /// @param boss whether who brought its buyer earns as one
    public Fen amount(Kind kind, boolean boss) {
        return switch (kind) {
            case DIRECT -> boss ? directBoss : directAgent;
            case POINT -> boss ? Fen.ZERO : point;
            case PEER -> peer.of(boss ? directBoss : point);
        };
    }

    /// How many may earn from one pack, one above the other.
    public int levels() {
        return 1 + (point.equals(Fen.ZERO) ? 0 : 1) + (peer.equals(BasisPoints.NONE) ? 0 : 1);
    }

    /// One pack that somebody bought whom `sponsor` brought.
    ///
    /// @param members as they are before
    public Step brings(
            DistributorCode sponsor,
            DistributorCode newcomer,
            Function<DistributorCode, Member> members) {
        var who = members.apply(sponsor);
        var boss = nearestBoss(who, members);
        boolean promoted = !who.boss() && who.brought().size() + 1 >= promoteAt;
        var moves = new ArrayList<Move>();
        moves.add(new Move.Joins(newcomer, sponsor));
        if (promoted) {
            moves.add(new Move.WalksOut(sponsor, boss));
            boss.ifPresent(old -> moves.addAll(staying(who, newcomer, old)));
        }
        var line =
                promoted && promotedFirst
                        ? new Line(sponsor, true, Optional.empty(), boss)
                        : line(who, members);
        return new Step(line, paid(line), moves);
    }

    /// Who earns from a pack whose buyer counts for nobody: he has bought one before, or is no
    /// distributor.
    ///
    /// @param members as they are
    public Line sells(DistributorCode seller, Function<DistributorCode, Member> members) {
        return line(members.apply(seller), members);
    }

    private static Line line(Member seller, Function<DistributorCode, Member> members) {
        if (seller.boss()) {
            return new Line(seller.code(), true, Optional.empty(), seller.from());
        }
        var above = nearestBoss(seller, members);
        return new Line(
                seller.code(), false, above, above.flatMap(boss -> members.apply(boss).from()));
    }

    private List<Paid> paid(Line line) {
        var paid = new ArrayList<Paid>();
        for (var kind : Kind.values()) {
            var amount = amount(kind, line.boss());
            if (!amount.equals(Fen.ZERO)) {
                line.payee(kind).ifPresent(payee -> paid.add(new Paid(payee, kind, amount)));
            }
        }
        return paid;
    }

    private List<Move> staying(Member who, DistributorCode newcomer, DistributorCode old) {
        var brought = new ArrayList<>(who.brought());
        brought.add(newcomer);
        return leaves.stream()
                .sorted()
                .<Move>map(number -> new Move.Stays(brought.get(number - 1), old))
                .toList();
    }

    private static Optional<DistributorCode> nearestBoss(
            Member from, Function<DistributorCode, Member> members) {
        var up = from.under();
        while (up.isPresent()) {
            var member = members.apply(up.get());
            if (member.boss()) {
                return up;
            }
            up = member.under();
        }
        return Optional.empty();
    }
}
