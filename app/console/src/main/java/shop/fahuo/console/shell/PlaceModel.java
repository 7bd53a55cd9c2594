package shop.fahuo.console.shell;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Where in the window somebody is.
public final class PlaceModel {

    private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(Place.ORDERS);

    public ReadOnlyObjectProperty<Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    public Place get() {
        return place.get();
    }

    public void show(Place wanted) {
        place.set(wanted);
    }
}
