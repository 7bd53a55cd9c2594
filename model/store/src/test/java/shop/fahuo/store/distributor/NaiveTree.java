package shop.fahuo.store.distributor;

import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.commission.Walkout;
import shop.fahuo.core.commission.Walkout.Member;
import shop.fahuo.core.commission.Walkout.Move;
import shop.fahuo.store.distributor.TreeDeed.Bind;
import shop.fahuo.store.distributor.TreeDeed.Join;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// The tree as somebody would keep it who has all the memory in the world: everybody is an object,
/// and after each deed the whole tree is copied.
final class NaiveTree {

    /// Nobody.
    static final String NONE = "";

    private static final class Person {

        String sponsor;
        String under;
        boolean moved;
        String rank = "普通";
        boolean boss;
        boolean active = true;
        String walkedFrom = NONE;
        String wish;
        String wisher = NONE;

        Person(String sponsor) {
            this.sponsor = sponsor;
            this.under = sponsor;
            this.wish = NONE;
        }
    }

    /// Somebody in a line, as he stood.
    record Stood(String code, String rank, boolean earns) {}

    /// Everybody's line at a moment.
    record Moment(Instant at, Map<String, List<Stood>> lines) {}

    private final Map<String, Person> people = new LinkedHashMap<>();

    /// Who bought a pack, by who brought them, in that order.
    private final Map<String, List<String>> brought = new TreeMap<>();

    List<String> codes() {
        return List.copyOf(people.keySet());
    }

    Map<String, String> sponsors() {
        var sponsors = new TreeMap<String, String>();
        people.forEach((code, one) -> sponsors.put(code, one.sponsor));
        return sponsors;
    }

    Moment moment(Instant at) {
        var lines = new TreeMap<String, List<Stood>>();
        people.keySet().forEach(code -> lines.put(code, line(code)));
        return new Moment(at, lines);
    }

    private List<Stood> line(String from) {
        var line = new ArrayList<Stood>();
        for (var at = from; !at.equals(NONE); at = person(at).under) {
            var one = person(at);
            line.add(new Stood(at, one.rank, one.active));
        }
        return line;
    }

    private Person person(String code) {
        return Objects.requireNonNull(people.get(code));
    }

    /// What should become of a deed: the name of the refusal, or nothing when it is done.
    Optional<String> on(TreeDeed deed) {
        return switch (deed) {
            case Join join -> join(join);
            case Bind bind -> bind(bind);
            case TreeDeed.Ask ask -> ask(ask);
            case TreeDeed.Approve(var who, var byAsker) -> approve(who, byAsker);
            case TreeDeed.Decline(var who) -> decline(who);
            case TreeDeed.Rank(var who, var rank) -> rank(who, rank);
            case TreeDeed.State(var who, var active) -> state(who, active);
            case TreeDeed.Bring bring -> bring(bring);
        };
    }

    private Optional<String> join(Join join) {
        if (people.containsKey(join.who())) {
            return Optional.of("Taken");
        }
        if (!join.sponsor().equals(NONE)) {
            var closed = open(join.sponsor());
            if (closed.isPresent()) {
                return closed;
            }
        }
        people.put(join.who(), new Person(join.sponsor()));
        return Optional.empty();
    }

    private Optional<String> open(String code) {
        if (!people.containsKey(code)) {
            return Optional.of("NoSuchDistributor");
        }
        return person(code).active ? Optional.empty() : Optional.of("NotActive");
    }

    private Optional<String> bind(Bind bind) {
        var who = people.get(bind.who());
        if (who == null) {
            return Optional.of("NoSuchDistributor");
        }
        if (!who.sponsor.equals(NONE)) {
            return Optional.of("HasSponsor");
        }
        var closed = open(bind.sponsor());
        if (closed.isPresent()) {
            return closed;
        }
        if (sponsors(bind.sponsor(), bind.who()) || stands(bind.sponsor(), bind.who())) {
            return Optional.of("OwnLine");
        }
        who.sponsor = bind.sponsor();
        if (!who.moved) {
            move(who, bind.sponsor());
        }
        return Optional.empty();
    }

    private static void move(Person who, String under) {
        who.under = under;
        who.moved = true;
    }

    private boolean sponsors(String from, String wanted) {
        var at = from;
        while (!at.equals(NONE) && !at.equals(wanted)) {
            at = person(at).sponsor;
        }
        return at.equals(wanted);
    }

    private boolean stands(String from, String wanted) {
        return line(from).stream().anyMatch(one -> one.code().equals(wanted));
    }

    private Optional<String> ask(TreeDeed.Ask ask) {
        var wrong = possible(ask.who(), ask.under());
        if (wrong.isPresent()) {
            return wrong;
        }
        var who = person(ask.who());
        if (!who.wisher.equals(NONE)) {
            return Optional.of("Waits");
        }
        who.wish = ask.under();
        who.wisher = "李雷";
        return Optional.empty();
    }

    private Optional<String> possible(String who, String under) {
        if (!people.containsKey(who)) {
            return Optional.of("NoSuchDistributor");
        }
        if (person(who).under.equals(under)) {
            return Optional.of("NoChange");
        }
        if (under.equals(NONE)) {
            return Optional.empty();
        }
        var closed = open(under);
        if (closed.isPresent()) {
            return closed;
        }
        return stands(under, who) ? Optional.of("OwnLine") : Optional.empty();
    }

    private Optional<String> approve(String code, boolean byAsker) {
        var who = people.get(code);
        if (who == null || who.wisher.equals(NONE)) {
            return Optional.of("NothingWaits");
        }
        if (byAsker) {
            return Optional.of("SamePerson");
        }
        var wrong = possible(code, who.wish);
        if (wrong.isPresent()) {
            return wrong;
        }
        move(who, who.wish);
        who.wisher = NONE;
        return Optional.empty();
    }

    private Optional<String> decline(String code) {
        var who = people.get(code);
        if (who == null || who.wisher.equals(NONE)) {
            return Optional.of("NothingWaits");
        }
        who.wisher = NONE;
        return Optional.empty();
    }

    private Optional<String> rank(String code, String rank) {
        var who = people.get(code);
        if (who == null) {
            return Optional.of("NoSuchDistributor");
        }
        if (who.rank.equals(rank)) {
            return Optional.of("NoChange");
        }
        who.rank = rank;
        return Optional.empty();
    }

    private Optional<String> state(String code, boolean active) {
        var who = people.get(code);
        if (who == null) {
            return Optional.of("NoSuchDistributor");
        }
        if (who.active == active) {
            return Optional.of("NoChange");
        }
        who.active = active;
        return Optional.empty();
    }

    /// A join after which the pack is bought; the terms say who moves.
    private Optional<String> bring(TreeDeed.Bring bring) {
        var refused = join(new Join(bring.who(), bring.sponsor()));
        if (refused.isPresent() || bring.sponsor().equals(NONE)) {
            return refused;
        }
        var step =
                TreeDeed.TERMS.brings(
                        new DistributorCode(bring.sponsor()),
                        new DistributorCode(bring.who()),
                        code -> member(code.value()));
        brought.computeIfAbsent(bring.sponsor(), _ -> new ArrayList<>()).add(bring.who());
        step.moves().forEach(move -> apply(move, bring.sponsor()));
        return Optional.empty();
    }

    private Member member(String code) {
        var one = person(code);
        return new Member(
                new DistributorCode(code),
                one.boss,
                Node.code(one.under),
                Node.code(one.walkedFrom),
                brought.getOrDefault(code, List.of()).stream().map(DistributorCode::new).toList());
    }

    private void apply(Walkout.Move move, String sponsor) {
        switch (move) {
            case Move.Joins _ -> {}
            case Move.WalksOut(var boss, var from) -> {
                var one = person(boss.value());
                one.boss = true;
                move(one, NONE);
                from.ifPresent(old -> one.walkedFrom = old.value());
            }
            case Move.Stays(var member, var under) -> {
                var one = person(member.value());
                if (one.under.equals(sponsor)) {
                    move(one, under.value());
                }
            }
        }
    }
}
