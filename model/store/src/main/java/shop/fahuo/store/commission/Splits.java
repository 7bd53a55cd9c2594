package shop.fahuo.store.commission;

import shop.fahuo.core.Fen;
import shop.fahuo.core.Sha256;
import shop.fahuo.core.commission.Base;
import shop.fahuo.core.commission.Commission;
import shop.fahuo.core.commission.Derivation;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.commission.Share;
import shop.fahuo.core.commission.ShopPlan;
import shop.fahuo.core.commission.Upline;
import shop.fahuo.core.order.LineId;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the shares of an order should be, and how each comes about.
final class Splits {

    private final ShopPlan plan;
    private final int version;
    private final Basis basis;
    private final Map<LineId, Base> bases =
            new TreeMap<>((one, other) -> Long.compare(one.value(), other.value()));
    private final SortedMap<Share, List<Commission>> steps = new TreeMap<>();
    private final SortedMap<DistributorCode, Long> points = new TreeMap<>();

    private Splits(ShopPlan plan, int version, Basis basis) {
        this.plan = plan;
        this.version = version;
        this.basis = basis;
    }

    static Splits of(StoredPlan plan, String uplineText, OrderFacts facts) {
        var basis = Basis.of(facts.sale(), Sha256.of(uplineText), plan.hash());
        return of(plan.plan(), plan.version(), basis, uplineText, facts);
    }

    static Splits of(ShopPlan plan, int version, Basis basis, String uplineText, OrderFacts facts) {
        var splits = new Splits(plan, version, basis);
        if (facts.earns()) {
            splits.add(UplineJson.read(uplineText), facts);
        }
        return splits;
    }

    private void add(Upline line, OrderFacts facts) {
        long given = plan.points(facts.left(), line);
        if (given > 0) {
            points.put(line.buyer().orElseThrow().code(), given);
        }
        var split = plan.split(facts.sold(), facts.left(), line);
        for (int i = 0; i < split.size(); i++) {
            var id = facts.lines().get(i);
            bases.put(id, split.get(i).base());
            for (var step : split.get(i).shares()) {
                steps.computeIfAbsent(
                                new Share(id, i + 1, step.payee(), step.rule()),
                                _ -> new ArrayList<>())
                        .add(step);
            }
        }
    }

    /// Somebody who earns twice by one rule, as the agent of a district and of its city, has one
    /// share of two steps.
    SortedMap<Share, Fen> amounts() {
        var amounts = new TreeMap<Share, Fen>();
        steps.forEach(
                (share, of) ->
                        amounts.put(
                                share,
                                of.stream().map(Commission::amount).reduce(Fen.ZERO, Fen::plus)));
        return amounts;
    }

    /// What points of it whoever bought it should have.
    SortedMap<DistributorCode, Long> points() {
        return points;
    }

    /// What they are worked out from.
    Basis basis() {
        return basis;
    }

    /// Empty when the share's line is not there any more.
    String derivation(Share share) {
        var base = bases.get(share.line());
        return base == null
                ? ""
                : Derivation.of(
                        base,
                        steps.getOrDefault(share, List.of()),
                        version,
                        basis.plan(),
                        basis.line());
    }
}
