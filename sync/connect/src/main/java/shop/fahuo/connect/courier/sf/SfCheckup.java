package shop.fahuo.connect.courier.sf;

import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.courier.Capability;
import shop.fahuo.connect.courier.CourierDiagnosis;
import shop.fahuo.connect.courier.CourierReply;
import shop.fahuo.connect.courier.CourierSymptom;
import shop.fahuo.connect.courier.QuoteRequest;
import shop.fahuo.core.courier.Grams;
import shop.fahuo.core.courier.ProductCode;
import shop.fahuo.core.order.Address;

import java.time.Clock;

/// Tries a customer of SF with a question about an order that does not exist, and its monthly card
/// with the price of a parcel that is never sent.
final class SfCheckup {

    /// No order is ever made under it.
    private static final String NOTHING = "FahuoAccountTest";

    private static final Address HERE = new Address("广东省", "深圳市", "福田区", "新洲十一街万基商务大厦");
    private static final Address THERE = new Address("北京市", "北京市", "朝阳区", "建国门外大街1号");

    private final SfGateway gateway;
    private final Clock clock;
    private final CourierDiagnosis.Findings findings =
            new CourierDiagnosis.Findings(SfCheckup::symptom);

    SfCheckup(SfAccount account, Timeouts timeouts, Clock clock) {
        this.clock = clock;
        gateway = account.gateway(timeouts, clock);
    }

    CourierDiagnosis run() {
        try (gateway) {
            var known = gateway.call("EXP_RECE_SEARCH_ORDER_RESP", SfSearch.question(NOTHING));
            findings.judge(Capability.FIND, known, gateway.skew());
            var card = gateway.account().card();
            if (!findings.isHopeless() && !card.isEmpty()) {
                askForPrices(card);
            }
        }
        return findings.told();
    }

    private void askForPrices(String card) {
        var parcel =
                new QuoteRequest(HERE, THERE, new Grams(1000), ProductCode.UNSAID, clock.instant());
        var prices = gateway.call(SfQuotes.SERVICE, SfQuotes.question(parcel, card));
        findings.judge(Capability.QUOTE, prices, gateway.skew());
    }

    private static CourierSymptom symptom(Capability asked, CourierReply.Refused<?> refused) {
        var code = refused.code();
        var words = refused.words();
        return switch (code) {
            case "A1003" -> new CourierSymptom.IpNotAllowed();
            case "A1004", "A1010" -> new CourierSymptom.NotAllowed(asked, code, words);
            case "A1006", "A1008", "A1011" -> new CourierSymptom.WrongSecret(code);
            case "8114", "8119", "8179" -> new CourierSymptom.MonthlyCard(code, words);
            default -> new CourierSymptom.Refused(asked, code, words);
        };
    }
}
