//! Emergency plans and the year of drills.

mod register;

pub use register::{
    EmergencyPlanView, ListEmergencyPlans, RegisterEmergencyPlan, list_emergency_plans,
    register_emergency_plan,
};
