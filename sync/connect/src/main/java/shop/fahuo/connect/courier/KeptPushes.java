package shop.fahuo.connect.courier;

import shop.fahuo.connect.courier.sf.SfPush;
import shop.fahuo.connect.courier.wire.Fields;
import shop.fahuo.connect.courier.wire.Malformed;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.TrackEvent;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Reads pushes that a relay has kept, one a line: an SF push as it came, which is JSON; a ZTO push
/// as it came, which is a form; or either as the `body` of a JSON object, with its `courier`.
public final class KeptPushes {

    private final List<CourierAccount> accounts;

    /// @param accounts of the shop; ZTO signs with the secret of one of them
    public KeptPushes(Collection<CourierAccount> accounts) {
        this.accounts = List.copyOf(accounts);
    }

    /// What a line says.
    ///
    /// @param fault what of it cannot be read; scans beside it may
    public record Line(List<TrackEvent> events, Optional<Fault> fault) {

        public Line {
            events = List.copyOf(events);
        }
    }

    /// @param field by its name in the line; empty for the whole line
    public record Fault(String field, PushFlaw flaw) {}

    public Line read(String line) {
        if (!line.startsWith("{")) {
            return line.contains("data=") ? zto(line) : flawed("", PushFlaw.NOT_A_PUSH);
        }
        try {
            var json = Fields.read(line);
            return json.at("Body").isObject() ? sf(line) : wrapped(json);
        } catch (Malformed e) {
            return flawed("", PushFlaw.NOT_A_PUSH);
        }
    }

    private Line wrapped(Fields json) {
        var body =
                json.at("body").isObject() ? json.at("body").node().toString() : json.text("body");
        if (body.isEmpty()) {
            return flawed("body", PushFlaw.NO_BODY);
        }
        var name = json.text("courier");
        var courier =
                name.isEmpty()
                        ? Optional.of(body.startsWith("{") ? Courier.SF : Courier.ZTO)
                        : Courier.named(name);
        return courier.map(
                        one ->
                                switch (one) {
                                    case SF -> sf(body);
                                    case ZTO -> zto(body);
                                })
                .orElseGet(() -> flawed("courier", PushFlaw.UNKNOWN_COURIER));
    }

    private static Line sf(String body) {
        return line(new SfPush().open(bytes(body)));
    }

    private Line zto(String body) {
        var told =
                accounts.stream()
                        .filter(account -> account.courier() == Courier.ZTO)
                        .map(account -> account.push().open(bytes(body)))
                        .toList();
        return told.stream()
                .filter(CourierPush.Push.Heard.class::isInstance)
                .findFirst()
                .or(() -> told.stream().filter(KeptPushes::isOurs).findFirst())
                .or(() -> told.stream().findFirst())
                .map(KeptPushes::line)
                .orElseGet(() -> flawed("courier", PushFlaw.NO_ACCOUNT));
    }

    private static boolean isOurs(CourierPush.Push push) {
        return push instanceof CourierPush.Push.Unheard(var why, _)
                && why != CourierPush.Why.OTHER_ACCOUNT;
    }

    private static Line line(CourierPush.Push push) {
        return switch (push) {
            case CourierPush.Push.Heard(var events, var unread, var _) ->
                    new Line(
                            events,
                            unread == 0
                                    ? Optional.empty()
                                    : Optional.of(new Fault("body", PushFlaw.SCANS_UNREADABLE)));
            case CourierPush.Push.Unheard(var why, var _) ->
                    switch (why) {
                        case BAD_DIGEST -> flawed("data_digest", PushFlaw.BAD_DIGEST);
                        case OTHER_ACCOUNT -> flawed("company_id", PushFlaw.OTHER_ACCOUNT);
                        case UNREADABLE -> flawed("body", PushFlaw.UNREADABLE);
                    };
        };
    }

    private static Line flawed(String field, PushFlaw flaw) {
        return new Line(List.of(), Optional.of(new Fault(field, flaw)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
