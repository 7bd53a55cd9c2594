package shop.fahuo.connect.courier.zto;

import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.courier.Capability;
import shop.fahuo.connect.courier.CourierDiagnosis;
import shop.fahuo.connect.courier.CourierReply;
import shop.fahuo.connect.courier.CourierSymptom;
import shop.fahuo.connect.courier.Followed;
import shop.fahuo.connect.courier.wire.Fields;
import shop.fahuo.core.courier.WaybillNumber;

import java.time.Clock;

/// Tries an app at ZTO with questions about an order and a waybill that do not exist; the second
/// says whether the e-waybill account is bound.
final class ZtoCheckup {

    private static final String NOTHING = "FahuoAccountTest";
    private static final Followed NOBODY =
            new Followed(new WaybillNumber("73100000000001"), "0000");

    private final ZtoGateway gateway;
    private final CourierDiagnosis.Findings findings =
            new CourierDiagnosis.Findings(ZtoCheckup::symptom);

    ZtoCheckup(ZtoAccount account, Timeouts timeouts, Clock clock) {
        gateway = new ZtoGateway(account, timeouts, clock);
    }

    CourierDiagnosis run() {
        try (gateway) {
            var order =
                    Fields.object().put("type", 0).put("orderCode", NOTHING).put("billCode", "");
            var known = gateway.call("zto.open.getOrderInfo", order);
            findings.judge(Capability.CREATE, known, gateway.skew());
            if (!findings.isHopeless()) {
                var track = gateway.call(ZtoTrack.API, ZtoTrack.question(NOBODY));
                findings.judge(Capability.TRACK, track, gateway.skew());
            }
        }
        return findings.told();
    }

    private static CourierSymptom symptom(Capability asked, CourierReply.Refused<?> refused) {
        var code = refused.code();
        var words = refused.words();
        return switch (code) {
            case "S207", "S210" -> new CourierSymptom.NotAllowed(asked, code, words);
            case "S211" -> new CourierSymptom.WrongSecret(code);
            case "S212" -> new CourierSymptom.IpNotAllowed();
            case "E404", "E418" -> new CourierSymptom.NotBound(code, words);
            default -> new CourierSymptom.Refused(asked, code, words);
        };
    }
}
