package shop.fahuo.console.cli;

import shop.fahuo.core.order.Address;
import shop.fahuo.core.order.address.AddressParser;
import shop.fahuo.core.order.address.Confidence;
import shop.fahuo.core.order.address.Divisions;
import shop.fahuo.core.order.address.ParsedAddress;
import shop.fahuo.core.order.address.Remark;

import java.util.List;

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
        Confidence confidence = parsed.confidence();
        call.say("cli.address.score", confidence.score(), call.ui().get(level(confidence)));
        for (Remark remark : confidence.remarks()) {
            call.say("cli.address.remark", words(call, remark));
        }
    }

    private static String level(Confidence confidence) {
        return switch (confidence.level()) {
            case SURE -> "cli.address.sure";
            case LIKELY -> "cli.address.likely";
            case ASK -> "cli.address.ask";
        };
    }

    private static String words(Call call, Remark remark) {
        List<String> texts = remark.texts();
        return call.ui()
                .get(
                        key(remark.kind()),
                        String.join(", ", texts),
                        texts.isEmpty() ? "" : texts.getFirst(),
                        texts.isEmpty() ? "" : texts.getLast());
    }

    private static String key(Remark.Kind kind) {
        return switch (kind) {
            case NO_PLACE -> "cli.address.noPlace";
            case SEVERAL_PLACES -> "cli.address.severalPlaces";
            case DOES_NOT_BELONG -> "cli.address.doesNotBelong";
            case PLACE_GUESSED -> "cli.address.placeGuessed";
            case NO_STREET -> "cli.address.noStreet";
            case NO_DISTRICT -> "cli.address.noDistrict";
            case ZONE_FOR_DISTRICT -> "cli.address.zone";
            case PLACE_COMPLETED -> "cli.address.placeCompleted";
            case RENAMED -> "cli.address.renamed";
            case PLACE_NOT_FIRST -> "cli.address.placeNotFirst";
            case NAME_GUESSED -> "cli.address.nameGuessed";
            case OTHER_PHONES -> "cli.address.otherPhones";
            case NO_NAME -> "cli.address.noName";
            case NO_PHONE -> "cli.address.noPhone";
        };
    }

    private static Object json(ParsedAddress parsed) {
        Address address = parsed.recipient().address();
        Confidence confidence = parsed.confidence();
        return Json.object(
                "name", parsed.recipient().name(),
                "phone", parsed.recipient().phoneText(),
                "province", address.province(),
                "city", address.city(),
                "district", address.district(),
                "street", address.street(),
                "postcode", parsed.postcode(),
                "score", confidence.score(),
                "level", confidence.level(),
                "mustAsk", confidence.mustAsk(),
                "remarks", confidence.remarks().stream().map(AddressVerb::json).toList());
    }

    private static Object json(Remark remark) {
        return Json.object("kind", remark.kind(), "texts", remark.texts());
    }
}
