package shop.fahuo.console.cli;

import shop.fahuo.console.ship.AddressWords;
import shop.fahuo.core.order.Address;
import shop.fahuo.core.order.address.AddressParser;
import shop.fahuo.core.order.address.Confidence;
import shop.fahuo.core.order.address.Divisions;
import shop.fahuo.core.order.address.ParsedAddress;
import shop.fahuo.core.order.address.Remark;

import java.util.Map;

/// `address TEXT…`: what a pasted text says of who receives a parcel and where, and how sure that
/// is.
final class AddressVerb {

    static final Verb VERB =
            new Verb.Free(
                    Syntax.of("address", "cli.verb.address")
                            .with(Operand.several("TEXT", new Kind.Text())),
                    AddressVerb::run);

    private AddressVerb() {}

    private static int run(Call call) {
        String text = String.join(" ", call.arguments().all("TEXT"));
        ParsedAddress parsed = new AddressParser(Divisions.shipped()).parse(text);
        if (call.isJson()) {
            call.json(json(parsed));
        } else {
            show(call, parsed);
        }
        return Call.DONE;
    }

    private static void show(Call call, ParsedAddress parsed) {
        Address address = parsed.recipient().address();
        call.say(
                "cli.address.place",
                String.join(" / ", address.province(), address.city(), address.district()));
        call.say("cli.address.street", address.street());
        call.say("cli.address.name", parsed.recipient().name());
        call.say("cli.address.phone", parsed.recipient().phoneText());
        if (!parsed.postcode().isEmpty()) {
            call.say("cli.address.postcode", parsed.postcode());
        }
        say(call, new AddressWords(call.ui()), parsed.confidence());
    }

    static void say(Call call, AddressWords words, Confidence confidence) {
        call.say("cli.address.score", confidence.score(), words.level(confidence));
        for (Remark remark : confidence.remarks()) {
            call.say("cli.address.remark", words.of(remark));
        }
    }

    private static Object json(ParsedAddress parsed) {
        Address address = parsed.recipient().address();
        var json =
                Json.object(
                        "name", parsed.recipient().name(),
                        "phone", parsed.recipient().phoneText(),
                        "province", address.province(),
                        "city", address.city(),
                        "district", address.district(),
                        "street", address.street(),
                        "postcode", parsed.postcode());
        json.putAll(json(parsed.confidence()));
        return json;
    }

    /// How sure an address is that came in one text.
    static Map<String, Object> json(Confidence confidence) {
        return Json.object(
                "score", confidence.score(),
                "level", confidence.level(),
                "mustAsk", confidence.mustAsk(),
                "remarks", confidence.remarks().stream().map(AddressVerb::json).toList());
    }

    private static Object json(Remark remark) {
        return Json.object("kind", remark.kind(), "texts", remark.texts());
    }
}
