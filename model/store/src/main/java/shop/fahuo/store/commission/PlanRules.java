package shop.fahuo.store.commission;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.BasisPoints;
import shop.fahuo.core.commission.PlanRule;
import shop.fahuo.core.commission.Rate;
import shop.fahuo.core.commission.RegionAgent.Region;
import shop.fahuo.core.commission.Walkout;
import shop.fahuo.store.commission.PlanProblem.Reason;

import tools.jackson.databind.JsonNode;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/// Reads the rules of a plan file.
final class PlanRules {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.-]{1,40}");
    private static final int LEVELS = 10;
    private static final int RANKS = 20;
    private static final int PEERS = 9;
    private static final int BROUGHT = 9;
    private static final int MOST_POINTS = 1_000;

    private static final Map<String, PlanRule.Missing> MISSING =
            ordered(
                    "kept", PlanRule.Missing.KEPT,
                    "moves-up", PlanRule.Missing.MOVES_UP);
    private static final Map<String, PlanRule.Peers.From> OF =
            ordered(
                    "line", PlanRule.Peers.From.LINE,
                    "earned", PlanRule.Peers.From.EARNED);
    private static final Map<String, Region> REGIONS =
            Map.of(
                    "district", Region.DISTRICT,
                    "city", Region.CITY,
                    "province", Region.PROVINCE);

    private static final Map<String, Boolean> PROMOTION =
            ordered("after", Boolean.FALSE, "before", Boolean.TRUE);

    /// What each kind of rule may say.
    static final Map<String, Set<String>> KINDS = kinds();

    static final Set<String> OF_PEERS = Set.of("share", "of", "most");

    private final List<PlanProblem> problems;

    PlanRules(List<PlanProblem> problems) {
        this.problems = problems;
    }

    static <T> Map<String, T> ordered(String one, T first, String other, T second) {
        var words = new LinkedHashMap<String, T>();
        words.put(one, first);
        words.put(other, second);
        return words;
    }

    /// @param fields holds a list of rules under the name
    List<PlanRule> list(PlanFields fields, String name) {
        var ids = new HashSet<String>();
        var rules = fields.list(name, this::rule);
        for (int i = 0; i < rules.size(); i++) {
            if (!ids.add(rules.get(i).id())) {
                var place = fields.at(name) + "[" + i + "].id";
                problems.add(new PlanProblem(place, Reason.TWICE, rules.get(i).id()));
            }
        }
        return rules;
    }

    private PlanRule rule(JsonNode node, String place) {
        var fields = new PlanFields(node, place, problems);
        var id = fields.text("id", 40);
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            fields.add("id", Reason.NOT_AN_ID, id);
        }
        var kind = fields.textOrNone("kind");
        if (KINDS.containsKey(kind)) {
            fields.allow(KINDS.get(kind));
        }
        return switch (kind) {
            case "levels" -> levels(fields, id);
            case "differential" -> differential(fields, id);
            case "regional" -> regional(fields, id);
            case "rebate" -> new PlanRule.Rebate(id, fields.rate("rate"));
            case "member-price" -> new PlanRule.MemberPrice(id, prices(fields));
            case "points" -> new PlanRule.Points(id, points(fields));
            case "2+1" -> new PlanRule.EntryPack(id, walkout(fields));
            default -> {
                fields.add("kind", Reason.UNKNOWN_WORD, String.join(" ", KINDS.keySet()));
                yield new PlanRule.Regional(id, Map.of());
            }
        };
    }

    private static PlanRule levels(PlanFields fields, String id) {
        return new PlanRule.Levels(
                id, fields.rates("rates", LEVELS), fields.word("missing", MISSING));
    }

    private static PlanRule differential(PlanFields fields, String id) {
        var ranks = ofRanks(fields, "ranks", fields::part);
        var peers =
                fields.has("peers")
                        ? Optional.of(peers(fields.object("peers")))
                        : Optional.<PlanRule.Peers>empty();
        return new PlanRule.Differential(id, ranks, peers);
    }

    private static PlanRule.Peers peers(PlanFields fields) {
        fields.allow(OF_PEERS);
        return new PlanRule.Peers(
                fields.part("share"), fields.word("of", OF), fields.number("most", 1, PEERS));
    }

    private static PlanRule regional(PlanFields fields, String id) {
        var rates = new EnumMap<Region, BasisPoints>(Region.class);
        for (var rate : fields.entries("rates")) {
            var place = fields.at("rates") + "." + rate.getKey();
            var region = REGIONS.get(rate.getKey());
            if (region == null) {
                fields.add("rates." + rate.getKey(), Reason.UNKNOWN_FIELD, rate.getKey());
            } else {
                rates.put(region, fields.part(rate.getValue(), place));
            }
        }
        if (rates.isEmpty()) {
            fields.add("rates", Reason.NOT_SO_MANY, "1-3");
        }
        return new PlanRule.Regional(id, rates);
    }

    private static Map<String, Rate> prices(PlanFields fields) {
        return ofRanks(fields, "prices", fields::rate);
    }

    private static Map<String, Integer> points(PlanFields fields) {
        return ofRanks(
                fields, "perYuan", (value, place) -> fields.number(value, place, 1, MOST_POINTS));
    }

    private static <T> Map<String, T> ofRanks(
            PlanFields fields, String name, BiFunction<JsonNode, String, T> each) {
        var ranks = new HashMap<String, T>();
        for (var rank : fields.entries(name)) {
            ranks.put(
                    rank.getKey(),
                    each.apply(rank.getValue(), fields.at(name) + "." + rank.getKey()));
        }
        if (ranks.isEmpty() || ranks.size() > RANKS) {
            fields.add(name, Reason.NOT_SO_MANY, "1-" + RANKS);
        }
        return ranks;
    }

    private static Walkout walkout(PlanFields fields) {
        int promoteAt = fields.number("promoteAt", 1, BROUGHT);
        return new Walkout(
                fields.amount("agent"),
                fields.amount("boss"),
                fields.has("point") ? fields.amount("point") : Fen.ZERO,
                fields.has("peer") ? fields.part("peer") : BasisPoints.NONE,
                promoteAt,
                fields.numbers("leave", promoteAt),
                fields.word("promotion", PROMOTION));
    }

    private static Map<String, Set<String>> kinds() {
        var kinds = new LinkedHashMap<String, Set<String>>();
        kinds.put("levels", Set.of("id", "kind", "rates", "missing"));
        kinds.put("differential", Set.of("id", "kind", "ranks", "peers"));
        kinds.put("regional", Set.of("id", "kind", "rates"));
        kinds.put("rebate", Set.of("id", "kind", "rate"));
        kinds.put("member-price", Set.of("id", "kind", "prices"));
        kinds.put("points", Set.of("id", "kind", "perYuan"));
        kinds.put(
                "2+1",
                Set.of(
                        "id",
                        "kind",
                        "agent",
                        "boss",
                        "point",
                        "peer",
                        "promoteAt",
                        "leave",
                        "promotion"));
        return kinds;
    }
}
