package shop.fahuo.console.ship;

import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.order.address.Confidence;
import shop.fahuo.core.order.address.Remark;

import java.util.List;

/// Says how sure a reading of an address is, and why it is not surer.
public record AddressWords(Ui ui) {

    public String level(Confidence confidence) {
        return ui.get(
                switch (confidence.level()) {
                    case SURE -> "ship.address.sure";
                    case LIKELY -> "ship.address.likely";
                    case ASK -> "ship.address.ask";
                });
    }

    public String of(Remark remark) {
        List<String> texts = remark.texts();
        return ui.get(
                key(remark.kind()),
                String.join(", ", texts),
                texts.isEmpty() ? "" : texts.getFirst(),
                texts.isEmpty() ? "" : texts.getLast());
    }

    private static String key(Remark.Kind kind) {
        return switch (kind) {
            case NO_PLACE -> "ship.address.noPlace";
            case SEVERAL_PLACES -> "ship.address.severalPlaces";
            case DOES_NOT_BELONG -> "ship.address.doesNotBelong";
            case PLACE_GUESSED -> "ship.address.placeGuessed";
            case NO_STREET -> "ship.address.noStreet";
            case NO_DISTRICT -> "ship.address.noDistrict";
            case ZONE_FOR_DISTRICT -> "ship.address.zone";
            case PLACE_COMPLETED -> "ship.address.placeCompleted";
            case RENAMED -> "ship.address.renamed";
            case PLACE_NOT_FIRST -> "ship.address.placeNotFirst";
            case NAME_GUESSED -> "ship.address.nameGuessed";
            case OTHER_PHONES -> "ship.address.otherPhones";
            case NO_NAME -> "ship.address.noName";
            case NO_PHONE -> "ship.address.noPhone";
        };
    }
}
