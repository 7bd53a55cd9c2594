package shop.fahuo.simulator.courier.sf;

import shop.fahuo.simulator.courier.Booking;
import shop.fahuo.simulator.courier.Crier;
import shop.fahuo.simulator.courier.Scan;
import shop.fahuo.simulator.courier.WireTime;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Route pushes: JSON in the shape that was captured, which nobody signs. The status codes of a
/// query are not in it.
record SfCrier(SfLedger ledger) implements Crier {

    @Override
    public List<? extends Booking> told() {
        return ledger.bookings();
    }

    @Override
    public Optional<Letter> letter(String waybill, Scan scan) {
        var words = SfWords.of(scan);
        var order = ledger.byWaybill(waybill).map(SfOrder::reference).orElse("");
        var body = JsonMapper.shared().createObjectNode();
        body.putObject("Body")
                .putArray("WaybillRoute")
                .addObject()
                .put("id", id(waybill, scan))
                .put("mailno", waybill)
                .put("orderid", order)
                .put("acceptTime", WireTime.of(scan.at()))
                .put("acceptAddress", scan.city())
                .put("remark", words.text())
                .put("opCode", words.code())
                .put("reasonCode", words.reason().code())
                .put("reasonName", words.reason().name());
        return Optional.of(
                new Letter(
                        Map.of("Content-Type", "application/json;charset=UTF-8"), body.toString()));
    }

    private static String id(String waybill, Scan scan) {
        long number = Integer.toUnsignedLong((waybill + scan.at() + scan.step()).hashCode());
        return Long.toString(363_000_000_000_000L + number);
    }

    @Override
    public boolean isHeard(int status, String answer) {
        try {
            var code = JsonMapper.shared().readTree(answer).path("return_code").asString("");
            return status == 200 && code.equals("0000");
        } catch (JacksonException e) {
            return false;
        }
    }
}
