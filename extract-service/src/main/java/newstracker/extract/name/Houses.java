package newstracker.extract.name;

import java.util.Set;

/// Words behind a maker that speak of the house, its people and places, not of a product: "Ford Motor", "BYD Europe".
final class Houses {

    private static final Set<String> WORDS = Set.of(
            "Motor", "Motors", "Group", "Company", "Corp", "Corporation", "Inc", "Ltd", "AG", "SE", "GmbH", "SA", "CEO",
            "CFO", "CTO", "COO", "Chairman", "President", "Chief", "Executive", "Vice", "Europe", "America", "Japan", "China",
            "Canada", "Australia", "Korea", "India", "Deutschland", "France", "España", "UK", "USA", "US", "North", "South",
            "Asia", "Global", "International", "Energy", "Financial", "Credit", "Bank", "Insurance", "Finance", "Racing",
            "Design", "Research", "Mobility", "Trucks", "Truck", "Vans", "Cars", "Auto", "Automotive", "Automobile",
            "Automobiles", "Pilot", "Drive", "Connect", "Charge", "Charging", "Club", "Museum", "Owners", "Dealer", "Dealers",
            "Stock", "Shares", "Plant", "Factory", "Foundation", "Ventures", "Capital", "Labs", "Lab", "Institute",
            "Technologies", "Technology", "Tech", "Cloud", "Studio", "Robotics", "Semiconductor", "Battery", "Blade",
            "Arena", "Cup", "Center", "Centre", "Store", "Shop", "Service", "Services", "Leasing", "Hyundai", "Benz",
            "Cells", "Electronics", "City", "EV", "EVs", "SUV", "Model", "Type", "Class", "Series", "Range", "Team");

    private Houses() {}

    static boolean speaksOf(String word) {
        return WORDS.contains(word);
    }
}
