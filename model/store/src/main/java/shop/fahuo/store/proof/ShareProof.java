package shop.fahuo.store.proof;

import shop.fahuo.core.CanonicalJson;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.proof.ProofFile;
import shop.fahuo.store.commission.Sale;
import shop.fahuo.store.commission.SaleJson;
import shop.fahuo.store.commission.ShareFacts;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// How the shares of an order came about, with all that is needed to work them out again, and that
/// the log has what was booked of them. See [ShareCheck].
///
/// @param log the plan's activation and everything that was booked of the order's commission
/// @param basis hashes of the order, the line and the plan, as [shop.fahuo.store.commission.Basis]
///   writes them
/// @param payee whose shares alone are in it; empty for everybody's
/// @param shares as the shop says they are: canonical values
public record ShareProof(
        ProofFile.Entries log,
        ShareFacts facts,
        Map<String, String> basis,
        Optional<DistributorCode> payee,
        List<Object> shares) {

    private static final String FORMAT = "fahuo-share-1";
    private static final JsonMapper JSON = JsonMapper.shared();

    public ShareProof {
        basis = Map.copyOf(basis);
        shares = List.copyOf(shares);
    }

    /// What the shop says of an order.
    ///
    /// @param worked by these facts
    static ShareProof of(
            ProofFile.Entries log,
            ShareFacts facts,
            Optional<DistributorCode> payee,
            List<ShareFacts.Worked> worked) {
        return new ShareProof(log, facts, facts.basis().json(), payee, shares(worked, payee));
    }

    /// Shares as they stand in a file.
    static List<Object> shares(List<ShareFacts.Worked> worked, Optional<DistributorCode> payee) {
        return worked.stream()
                .filter(one -> payee.isEmpty() || payee.get().equals(one.payee()))
                .map(ShareProof::share)
                .toList();
    }

    private static Object share(ShareFacts.Worked one) {
        var json = new TreeMap<String, Object>();
        json.put("line", (long) one.share().position());
        json.put("payee", one.payee().value());
        json.put("rule", one.share().rule());
        json.put("derivation", value(one.derivation()));
        return json;
    }

    /// As it stands in a file; read back by [#read].
    public String text() {
        var json = new TreeMap<String, Object>();
        json.put("format", FORMAT);
        json.put("log", value(log.text().strip()));
        json.put("order", SaleJson.of(facts.sale()));
        json.put("line", value(facts.line()));
        json.put("plan", Map.of("version", facts.version(), "text", facts.plan()));
        json.put("basis", basis);
        json.put("payee", payee.map(DistributorCode::value).orElse(""));
        json.put("shares", shares);
        return CanonicalJson.write(json) + "\n";
    }

    private static Object value(String canonical) {
        return CanonicalJson.read(canonical).orElseThrow();
    }

    /// @return empty for anything that [#text] would not have written
    public static Optional<ShareProof> read(String text) {
        try {
            return CanonicalJson.read(text.strip())
                    .flatMap(ShareProof::read)
                    .filter(proof -> proof.text().equals(text));
        } catch (IllegalArgumentException
                | ArithmeticException
                | DateTimeException
                | JacksonException _) {
            return Optional.empty();
        }
    }

    /// Which part keeps a text from being read; empty when nobody can tell.
    static String suspect(String text) {
        if (!(CanonicalJson.read(text.strip()).orElse("") instanceof Map<?, ?> map)) {
            return "";
        }
        if (map.get("log") instanceof Map<?, ?> log && log(log).isEmpty()) {
            return "log";
        }
        try {
            return map.get("order") instanceof Map<?, ?> order && read(order).sold().isEmpty()
                    ? "order"
                    : "";
        } catch (IllegalArgumentException
                | ArithmeticException
                | DateTimeException
                | JacksonException _) {
            return "order";
        }
    }

    private static Optional<ProofFile> log(Map<?, ?> log) {
        return ProofFile.read(CanonicalJson.write(log) + "\n");
    }

    private static Sale read(Map<?, ?> order) {
        return SaleJson.read(JSON.readTree(CanonicalJson.write(order)));
    }

    private static Optional<ShareProof> read(Object value) {
        if (value instanceof Map<?, ?> map
                && FORMAT.equals(map.get("format"))
                && map.get("log") instanceof Map<?, ?> log
                && map.get("line") instanceof Map<?, ?> line
                && map.get("order") instanceof Map<?, ?> order
                && map.get("basis") instanceof Map<?, ?> basis
                && map.get("plan") instanceof Map<?, ?> plan
                && plan.get("version") instanceof Long version
                && plan.get("text") instanceof String source
                && map.get("payee") instanceof String payee
                && map.get("shares") instanceof List<?> shares
                && log(log).orElse(null) instanceof ProofFile.Entries entries) {
            var facts =
                    new ShareFacts(
                            read(order),
                            Math.toIntExact(version),
                            source,
                            CanonicalJson.write(line));
            return Optional.of(
                    new ShareProof(
                            entries,
                            facts,
                            texts(basis),
                            Optional.of(payee)
                                    .filter(one -> !one.isEmpty())
                                    .map(DistributorCode::new),
                            List.copyOf(shares)));
        }
        return Optional.empty();
    }

    private static Map<String, String> texts(Map<?, ?> map) {
        var texts = new TreeMap<String, String>();
        map.forEach((name, value) -> texts.put(String.valueOf(name), String.valueOf(value)));
        return texts;
    }
}
