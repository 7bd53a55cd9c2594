package shop.fahuo.core.ledger;

import shop.fahuo.core.CanonicalJson;
import shop.fahuo.core.Sha256;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/// One thing that happened, as a link of the hash chain over everything that happened before it.
///
/// Changing, removing or reordering a link breaks every later hash. What the chain cannot show is
/// the loss of its newest end: for that its head is written down elsewhere.
///
/// @param sequence 1, 2, 3, … without gaps
/// @param order the order's internal id; 0 when it concerns none
/// @param actor see [shop.fahuo.core.order.Actor#text()]
/// @param what short, from a fixed vocabulary: `approved`, `phase.READY`, …
/// @param detail canonical JSON or empty
public record Event(
        long sequence, Instant at, long order, String actor, String what, String detail) {

    /// What the first link is chained to.
    public static final Sha256 GENESIS = Sha256.of("fahuo event chain");

    /// The hash of this link, given the hash of the one before.
    public Sha256 hash(Sha256 previous) {
        var json = json();
        json.put("previous", previous.hex());
        return Sha256.of(CanonicalJson.write(json));
    }

    /// What it is in the log that [shop.fahuo.core.proof] proves: canonical JSON.
    public String entry() {
        return CanonicalJson.write(json());
    }

    private Map<String, Object> json() {
        var json = new TreeMap<String, Object>();
        json.put("sequence", sequence);
        json.put("at", at.toString());
        json.put("order", order);
        json.put("actor", actor);
        json.put("what", what);
        json.put("detail", detail);
        return json;
    }
}
