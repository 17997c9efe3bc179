import QtQml
import Hall.ViewModels

// What pages show, each what it needs of it.
QtObject {
    required property Wizard wizard
    required property PhoneEntry entry
    required property TradeChoice choice
    required property JobList jobs
    required property JobView job
    required property Browsing browsing
    required property JobNumber number
    required property SeatView seat
    required property CrewView crew
    required property ElsewhereView elsewhere
    required property TalkView talk
    required property QueueView queue
    required property MarketView market
    required property EventsView events
    required property HireCode hire
    required property LabelEntry label
    required property LookView look
    required property MattersView matters
    required property LearningView learning
    required property PanelEntry panel
    required property PanelHall panelHall
    required property PanelWork panelWork
    required property string hotline
}
