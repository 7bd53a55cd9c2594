package shop.fahuo.console.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// Where in the window somebody is, and what of the ways there is unfolded.
public final class PlaceModel {

    private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(Place.ORDERS);
    private final BooleanProperty ended = new SimpleBooleanProperty(false);

    public ReadOnlyObjectProperty<Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    public Place get() {
        return place.get();
    }

    /// Whether the lists of what has ended are unfolded.
    public BooleanProperty endedProperty() {
        return ended;
    }

    public void show(Place wanted) {
        place.set(wanted);
    }
}
