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

    /// What somebody earns from one pack.
    public record Paid(DistributorCode payee, Kind kind, Fen amount) {

        /// For what.
        public enum Kind {
            DIRECT,
            POINT,
            PEER
        }
    }

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
    public record Step(List<Paid> paid, List<Move> moves) {

        public Step {
            paid = List.copyOf(paid);
            moves = List.copyOf(moves);
        }

        public Fen total() {
            return paid.stream().map(Paid::amount).reduce(Fen.ZERO, Fen::plus);
        }
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
        boolean promoted = !who.boss() && who.brought().size() + 1 == promoteAt;
        var moves = new ArrayList<Move>();
        moves.add(new Move.Joins(newcomer, sponsor));
        if (promoted) {
            moves.add(new Move.WalksOut(sponsor, boss));
            boss.ifPresent(old -> moves.addAll(staying(who, newcomer, old)));
        }
        boolean paidAsBoss = who.boss() || (promoted && promotedFirst);
        return new Step(
                paidAsBoss
                        ? toBoss(sponsor, promoted ? boss : who.from())
                        : toAgent(sponsor, boss.map(members)),
                moves);
    }

    private List<Paid> toBoss(DistributorCode sponsor, Optional<DistributorCode> from) {
        var paid = new ArrayList<Paid>();
        add(paid, sponsor, Paid.Kind.DIRECT, directBoss);
        from.ifPresent(old -> add(paid, old, Paid.Kind.PEER, peer.of(directBoss)));
        return paid;
    }

    private List<Paid> toAgent(DistributorCode sponsor, Optional<Member> boss) {
        var paid = new ArrayList<Paid>();
        add(paid, sponsor, Paid.Kind.DIRECT, directAgent);
        boss.ifPresent(
                one -> {
                    add(paid, one.code(), Paid.Kind.POINT, point);
                    one.from().ifPresent(old -> add(paid, old, Paid.Kind.PEER, peer.of(point)));
                });
        return paid;
    }

    private static void add(List<Paid> paid, DistributorCode payee, Paid.Kind kind, Fen amount) {
        if (!amount.equals(Fen.ZERO)) {
            paid.add(new Paid(payee, kind, amount));
        }
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
