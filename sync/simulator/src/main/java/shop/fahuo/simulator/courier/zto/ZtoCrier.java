package shop.fahuo.simulator.courier.zto;

import shop.fahuo.simulator.courier.Booking;
import shop.fahuo.simulator.courier.Crier;
import shop.fahuo.simulator.courier.Digests;
import shop.fahuo.simulator.courier.Scan;
import shop.fahuo.simulator.courier.WireTime;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Trace pushes of what was subscribed to: a form, with a digest of its data.
record ZtoCrier(ZtoLedger ledger, ZtoCredentials credentials) implements Crier {

    @Override
    public List<? extends Booking> told() {
        var subscribed = ledger.subscribed();
        return ledger.bookings().stream()
                .filter(order -> subscribed.contains(order.numbers().bill()))
                .toList();
    }

    @Override
    public Optional<Letter> letter(String waybill, Scan scan) {
        return ZtoWords.of(scan).map(words -> letter(data(waybill, scan, words)));
    }

    private Letter letter(String data) {
        var text = (data + credentials.appSecret()).getBytes(StandardCharsets.UTF_8);
        var digest = Base64.getEncoder().encodeToString(Digests.of("MD5", text));
        return new Letter(
                Map.of("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8"),
                "data="
                        + encoded(data)
                        + "&data_digest="
                        + encoded(digest)
                        + "&company_id="
                        + encoded(credentials.appKey())
                        + "&msg_type=Traces");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// With the keys that the action has.
    private static String data(String waybill, Scan scan, ZtoWords words) {
        var data = JsonMapper.shared().createObjectNode();
        data.put("billCode", waybill)
                .put("action", words.action())
                .put("actionTime", WireTime.of(scan.at()))
                .put("city", scan.city())
                .put("facilityName", scan.site())
                .put("facilityCode", ZtoTrackCalls.code(scan))
                .put("desc", words.text());
        switch (scan.step()) {
            case COLLECTED, OUT, MISSED ->
                    data.put("courier", scan.courier()).put("courierPhone", "13800000000");
            case LEFT, TURNED_BACK -> data.put("nextNodeName", scan.next());
            case SIGNED, OUT_OF_LOCKER -> data.put("expressSigner", "本人");
            default -> {}
        }
        return data.toString();
    }

    @Override
    public boolean isHeard(int status, String answer) {
        try {
            return status == 200
                    && JsonMapper.shared().readTree(answer).path("status").asBoolean(false);
        } catch (JacksonException e) {
            return false;
        }
    }
}
