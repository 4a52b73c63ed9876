package newstracker.extract.name;

import java.util.Set;

/// Capitalised words that numbers follow in texts about AI without being a model: parts of documents, chips, devices,
/// events, ranks.
final class NotFamilies {

    private static final Set<String> WORDS = Set.of(
            "Q", "H", "Section", "Figure", "Table", "Chapter", "Part", "Level", "Phase", "Gen", "Generation", "Version", "Windows", "Web", "Industry", "Covid", "COVID", "Boeing", "Airbus", "Apollo", "Formula", "Route", "Top", "Number", "No", "Nr", "Day", "Page", "Step", "Episode", "Season", "Volume", "Vol", "Issue", "Room", "Gate", "Pier", "Act", "Round", "Area", "Zone", "Group", "Class", "Grade", "Article", "Rule", "Law", "Title", "Form", "Track", "Stage", "Tier", "Type", "Option", "Question", "Answer", "Example", "Appendix", "Note", "Ref", "TPU", "GPU", "CPU", "RTX", "GTX", "HBM", "DDR", "USB", "WiFi", "Bluetooth", "PlayStation", "Xbox", "Switch", "iPhone", "Pixel", "Galaxy", "Surface", "Kindle", "Echo", "Watch", "Series", "Model", "Typ", "Modell", "Modèle", "Modelo", "Android", "Python", "Java", "PyTorch", "CUDA", "HTTP", "IPv", "Bitcoin", "Brexit", "G", "GB", "MB", "AI", "AGI", "API", "SDK", "US", "EU", "UK", "UTC", "GMT", "EST", "PST", "CET", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "ISO", "RFC", "CES", "GTC", "NeurIPS", "ICML", "ICLR", "CVPR", "SIGGRAPH", "WWDC", "TechCrunch", "Blackwell", "Hopper", "Rubin", "Trainium", "Inferentia", "Maia", "Gaudi", "Ascend", "Snapdragon", "Ryzen", "Core", "Xeon", "Elo", "MMLU", "Arena", "Bench", "Score", "Rank", "Place", "Platz", "Rang", "Teil", "Kapitel", "Seite", "Photo", "Image", "Video", "Chatbot", "Update", "Falcon", "Starship", "Gigafactory", "Giga", "HW", "Hardware", "Elon", "Sam", "MIT", "CNN", "BBC", "NHK", "ARD", "ZDF", "TF", "CNBC", "TSLA", "Poe", "Quest", "Fortune", "Forbes", "Category", "Categories", "Related", "Comments", "Comment", "Reply", "Replies", "Views", "Likes");

    private NotFamilies() {}

    static boolean contains(String word) {
        return WORDS.contains(word);
    }
}
