package shop.fahuo.store.commission;

import shop.fahuo.core.commission.Agency;
import shop.fahuo.core.commission.BasisPoints;
import shop.fahuo.core.commission.Ceiling;
import shop.fahuo.core.commission.CommissionBook;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.commission.Plan;
import shop.fahuo.core.commission.Plan.SelfPurchase;
import shop.fahuo.core.commission.PlanRule;
import shop.fahuo.core.commission.ShopPlan;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.store.commission.PlanProblem.Reason;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads a plan file: JSON as `plan.schema.json` describes it. All that is wrong is found at once.
public final class PlanFile {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    static final Set<String> FIELDS =
            Set.of(
                    "$schema",
                    "name",
                    "self",
                    "cap",
                    "orderCap",
                    "margin",
                    "rules",
                    "skus",
                    "agents");
    static final Set<String> OF_AGENT = Set.of("province", "city", "district", "agent");
    private static final Map<String, SelfPurchase> SELF = self();

    private final List<PlanProblem> problems = new ArrayList<>();
    private final PlanRules rules = new PlanRules(problems);
    private final PlanFields fields;

    private PlanFile(JsonNode json) {
        fields = new PlanFields(json, "", problems);
    }

    /// @param source the text of a plan file
    public static PlanReading read(String source) {
        try {
            return new PlanFile(JSON.readTree(source)).read();
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            var words = line + ": " + e.getOriginalMessage();
            return new PlanReading.Invalid(List.of(new PlanProblem("", Reason.NOT_JSON, words)));
        }
    }

    private PlanReading read() {
        fields.allow(FIELDS);
        fields.textOrNone("$schema");
        var name = fields.text("name", 200);
        var cap = fields.part("cap");
        var general = rules.list(fields, "rules");
        checkCeiling("rules", general, cap);
        checkPacks("rules", general, 0);
        var own = own(cap);
        var self = fields.word("self", SELF);
        var orderCap = fields.money("orderCap");
        var margin =
                fields.has("margin")
                        ? Optional.of(fields.part("margin"))
                        : Optional.<BasisPoints>empty();
        var agents = agents();
        if (!problems.isEmpty()) {
            return new PlanReading.Invalid(problems);
        }
        return new PlanReading.Valid(
                new ShopPlan(new Plan(name, 0, general, own, self, cap), orderCap, margin, agents));
    }

    private Map<SkuCode, List<PlanRule>> own(BasisPoints cap) {
        var own = new HashMap<SkuCode, List<PlanRule>>();
        if (fields.has("skus")) {
            var skus = fields.object("skus");
            for (var sku : fields.entries("skus")) {
                var list = rules.list(skus, sku.getKey());
                checkCeiling(skus.at(sku.getKey()), list, cap);
                checkPacks(skus.at(sku.getKey()), list, 1);
                if (sku.getKey().isBlank()) {
                    fields.add("skus", Reason.MISSING, "");
                } else {
                    own.put(new SkuCode(sku.getKey()), list);
                }
            }
        }
        return own;
    }

    private void checkCeiling(String place, List<PlanRule> list, BasisPoints cap) {
        long most = Ceiling.points(list);
        if (most > cap.value()) {
            var figures = "%d.%02d%% > %s".formatted(most / 100, most % 100, cap);
            fields.add(place, Reason.OVER_CAP, figures);
        }
    }

    /// Only single SKUs are entry packs, each by one rule.
    private void checkPacks(String place, List<PlanRule> list, int most) {
        long packs = list.stream().filter(PlanRule.EntryPack.class::isInstance).count();
        if (packs > most) {
            fields.add(place, Reason.NOT_HERE, "2+1");
        }
    }

    private List<Agency> agents() {
        if (!fields.has("agents")) {
            return List.of();
        }
        var regions = new HashSet<List<String>>();
        var agents = new ArrayList<Agency>();
        fields.list(
                "agents",
                (node, place) -> {
                    var one = new PlanFields(node, place, problems);
                    one.allow(OF_AGENT);
                    var region =
                            List.of(
                                    one.text("province", 64),
                                    one.textOrNone("city"),
                                    one.textOrNone("district"));
                    var agent = one.text("agent", 64);
                    if (region.get(1).isBlank() && !region.get(2).isBlank()) {
                        one.add("district", Reason.NOT_A_REGION, region.get(2));
                    } else if (!regions.add(region)) {
                        one.add("", Reason.TWICE, String.join(" ", region).strip());
                    } else if (!agent.isBlank() && !CommissionBook.canKeep(agent)) {
                        one.add("agent", Reason.NOT_AN_ID, agent);
                    } else if (!agent.isBlank() && !region.getFirst().isBlank()) {
                        agents.add(
                                new Agency(
                                        region.get(0),
                                        region.get(1),
                                        region.get(2),
                                        new DistributorCode(agent)));
                    }
                    return place;
                });
        return agents;
    }

    private static Map<String, SelfPurchase> self() {
        var words = new LinkedHashMap<String, SelfPurchase>();
        words.put("sponsors", SelfPurchase.SPONSORS);
        words.put("buyer-first", SelfPurchase.BUYER_FIRST);
        words.put("nobody", SelfPurchase.NOBODY);
        return words;
    }
}
